using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using TencentSsl.Plugin.Commands.Check;

namespace TencentSsl.Plugin.Tests.Commands.Check;

/// <summary>The reports, of ordinary certificates and of ones whose every value is meant to do harm.</summary>
public sealed partial class ReportTests : IDisposable
{
    /// <summary>An escape sequence, a mark that turns text around, a line end, markup of all formats, half a character, and what XML does not have.</summary>
    private const string Hostile = "\u001b[31mred\u202e\r\n::error::x|<script>alert(1)</script>`{{7*7}}`\"'&%\\ ![a](http://b) @all \ud800 \ufffe end";

    /// <summary>What Jenkins describes of the format, as far as a report without properties and suites in suites goes.</summary>
    private const string JunitSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:complexType name="problem" mixed="true">
            <xs:attribute name="message" type="xs:string"/>
            <xs:attribute name="type" type="xs:string"/>
          </xs:complexType>
          <xs:element name="testcase">
            <xs:complexType>
              <xs:sequence>
                <xs:choice minOccurs="0">
                  <xs:element name="skipped" type="problem"/>
                  <xs:element name="error" type="problem"/>
                  <xs:element name="failure" type="problem"/>
                </xs:choice>
                <xs:element name="system-out" type="xs:string" minOccurs="0"/>
                <xs:element name="system-err" type="xs:string" minOccurs="0"/>
              </xs:sequence>
              <xs:attribute name="name" type="xs:string" use="required"/>
              <xs:attribute name="classname" type="xs:string" use="required"/>
              <xs:attribute name="time" type="xs:decimal"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="testsuite">
            <xs:complexType>
              <xs:sequence>
                <xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/>
              </xs:sequence>
              <xs:attribute name="name" type="xs:string" use="required"/>
              <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
              <xs:attribute name="failures" type="xs:nonNegativeInteger"/>
              <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
              <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
              <xs:attribute name="timestamp" type="xs:dateTime"/>
              <xs:attribute name="time" type="xs:decimal"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    private readonly CheckHarness _harness = new();

    public static TheoryData<string> Formats => [.. CheckOptions.Formats];

    public void Dispose() => _harness.Dispose();

    [Fact]
    public async Task Table_HasARowForEachTheUrgentFirst()
    {
        await _harness.RunAsync("check healthy1 ending30 expired1 --min-days 5 --warn-days 60");

        var lines = _harness.Output.Split('\n');
        Assert.Equal(["RESULT", "CERTIFICATE", "DOMAIN", "STATUS", "ENDS", "DAYS"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["unmet", "expired1", "expired.example.org", "Expired", "2026-10-25T16:30:00Z", "-30"], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(lines[0].IndexOf("DAYS", StringComparison.Ordinal), lines[1].IndexOf("-30", StringComparison.Ordinal));
        Assert.StartsWith("warning  ending30", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("healthy  healthy1", lines[3], StringComparison.Ordinal);
        Assert.Contains("certificate \"expired1\" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected a valid certificate", lines);
    }

    [Theory]
    [InlineData(true, "", "auto", true)]
    [InlineData(true, "1", "auto", false)]
    [InlineData(false, "", "auto", false)]
    [InlineData(false, "1", "always", true)]
    [InlineData(true, "", "never", false)]
    public async Task Table_Colors_AreForTerminalsUnlessNoColorIsSet(bool terminal, string noColor, string color, bool expected)
    {
        _harness.IsTerminal = terminal;
        _harness.Environment["NO_COLOR"] = noColor;

        await _harness.RunAsync($"check healthy1 --color {color}");

        Assert.Equal(expected, _harness.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_CanBeReadAndHasReadableLetters()
    {
        _harness.Change = (id, members) => { members["Alias"] = id == "healthy1" ? "证书 \"bücher\"" : null; return members; };

        await _harness.RunAsync("check --format json healthy1 allnull1 nosuch01");

        var entries = JsonNode.Parse(_harness.Output)!.AsArray();
        Assert.Equal(["healthy", "unmet", "unknown"], entries.Select(entry => (string)entry!["result"]!));
        Assert.Equal((200, "2027-06-12T16:30:00Z", "Issued"), ((int)entries[0]!["daysRemaining"]!, (string)entries[0]!["notAfter"]!, (string)entries[0]!["status"]!));
        Assert.Contains("证书 \\\"bücher\\\"", _harness.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Junit_HasOneFailureOrErrorACase()
    {
        await _harness.RunAsync("check --format junit healthy1 expired1 nosuch01 --min-days 5");

        var suite = XDocument.Parse(_harness.Output).Root!;
        Assert.Equal(("3", "1", "1"), ((string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("errors")!));
        Assert.Equal(["healthy1", "expired1", "nosuch01"], suite.Elements("testcase").Select(test => (string)test.Attribute("name")!));
        Assert.All(suite.Elements("testcase"), test => Assert.InRange(test.Elements("failure").Concat(test.Elements("error")).Count(), 0, 1));
        Assert.Contains("No <such> | certificate", (string)Assert.Single(suite.Descendants("error")).Attribute("message")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --format junit healthy1 expired1 nosuch01 --min-days 5")]
    [InlineData("check --format junit renewed1 --warn-days 365")]
    [InlineData("check --format junit --all --status Revoked")]
    public async Task Junit_KeepsToTheSchemaThatServersReadBy(string line)
    {
        await _harness.RunAsync(line);

        var schemas = new XmlSchemaSet();
        schemas.Add("", XmlReader.Create(new StringReader(JunitSchema)));
        var faults = new List<string>();
        XDocument.Parse(_harness.Output).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Json_KeepsToItsSchema()
    {
        using var file = typeof(ReportTests).Assembly.GetManifestResourceStream("check-report.schema.json")!;
        var item = JsonNode.Parse(file)!["items"]!;
        var known = item["properties"]!.AsObject().Select(property => property.Key).ToHashSet(StringComparer.Ordinal);

        await _harness.RunAsync("check --format json healthy1 expired1 renewed1 nosuch01 --warn-days 365 --follow-renewals");

        Assert.All(JsonNode.Parse(_harness.Output)!.AsArray(), entry =>
        {
            Assert.Subset(known, entry!.AsObject().Select(member => member.Key).ToHashSet(StringComparer.Ordinal));
            Assert.All(item["required"]!.AsArray(), name => Assert.NotNull(entry[(string)name!]));
            Assert.Contains((string)entry["result"]!, item["properties"]!["result"]!["enum"]!.AsArray().Select(value => (string)value!));
        });
    }

    [Fact]
    public async Task Prometheus_HasTheNamesOfX509Exporters()
    {
        await _harness.RunAsync("check --format prometheus healthy1 --min-days 5");

        Assert.Contains("x509_cert_not_after{certificate_id=\"healthy1\",subject_CN=\"shop.example.com\"} 1812817800\n", _harness.Output, StringComparison.Ordinal);
        Assert.All(_harness.Output.TrimEnd('\n').Split('\n'), line => Assert.Matches(@"^(# (HELP|TYPE) \S+ .+|[a-z0-9_]+(\{.*\})? -?[0-9.e+]+)$", line));
    }

    [Fact]
    public async Task Html_HasOneBarACertificateAndFetchesNothing()
    {
        _harness.Account.AddRange(["healthy1", "ending30", "expired1", "future01"]);

        await _harness.RunAsync("check --all --min-days 20 --format html");

        Assert.Equal(4, Regex.Count(_harness.Output, "class=\"bar\""));
        Assert.Equal(4, Regex.Count(_harness.Output, "class=\"today\""));
        Assert.True(
            _harness.Output.IndexOf("expired.example.org", StringComparison.Ordinal) < _harness.Output.IndexOf("shop.example.com", StringComparison.Ordinal),
            "the urgent ones come first");
        Assert.DoesNotMatch(Fetching(), _harness.Output);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task AnyFormat_OfHostileValues_ShowsThemAsText(string format)
    {
        _harness.Change = (_, members) =>
        {
            members["Domain"] = Hostile;
            members["Alias"] = Hostile;
            members["StatusMsg"] = Hostile;
            return members;
        };

        await _harness.RunAsync($"check expired1 --format {format} --covers other.example.net");

        var output = _harness.Output;
        Assert.DoesNotContain(output, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202e', output);
        Assert.DoesNotContain('\ufffe', output);
        Assert.DoesNotContain("\n::error::x", output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", format is "html" or "junit" ? output : "", StringComparison.Ordinal);
        switch (format)
        {
            case "json":
                Assert.Single(JsonNode.Parse(output)!.AsArray());
                break;
            case "junit":
                Assert.Single(XDocument.Parse(output).Root!.Elements("testcase"));
                break;
            case "markdown":
                Assert.DoesNotMatch(@"(?m)^[^`\n]*(?<!\\)<script", output);
                Assert.DoesNotContain("](http", output.Replace("\\](http", "", StringComparison.Ordinal).Replace("![a](http://b)", "", StringComparison.Ordinal), StringComparison.Ordinal);
                break;
        }
    }

    [GeneratedRegex("(?i)(src|href)\\s*=|url\\(|@import|<script|<link")]
    private static partial Regex Fetching();
}
