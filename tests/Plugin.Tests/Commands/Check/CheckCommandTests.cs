using System.Text.Json.Nodes;
using System.Xml.Linq;
using Moq;
using TencentSsl.Api;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Commands.Check;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Commands.Check;

public sealed class CheckCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);
    private readonly Mock<ISslApiClient> _client = new(MockBehavior.Strict);
    private TimeSpan _clockOffset;

    public CheckCommandTests()
    {
        _client.SetupGet(client => client.ClockOffset).Returns(() => _clockOffset);
        _client
            .Setup(client => client.DescribeCertificateAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string id, CancellationToken _) => id.StartsWith("nosuch", StringComparison.Ordinal)
                ? Task.FromException<Certificate>(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "No <such> | certificate."))
                : Task.FromResult(Fixture.Read(id, PluginUnderTest.Now)));
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Theory]
    [InlineData("--certificate-id healthy1", 0)]
    [InlineData("--certificate-id healthy1 --min-days 200", 0)]
    [InlineData("--certificate-id healthy1 --min-days 201", 1)]
    [InlineData("--certificate-id healthy1 expired1", 1)]
    [InlineData("--certificate-id review01", 1)]
    [InlineData("--certificate-id allnull1", 1)]
    [InlineData("--certificate-id healthy1 expired1 nosuch01", 2)]
    [InlineData("--certificate-id nosuch01 healthy1", 2)]
    [InlineData("--min-days 3", 2)]
    public async Task Check_OfCertificates_ExitsWithTheGravest(string line, int expected) =>
        Assert.Equal(expected, await RunAsync(line));

    [Theory]
    [InlineData("future01", "is valid from 2026-12-14T16:30:00Z, expected a valid certificate")]
    [InlineData("revoked1", "is Revoked, expected a valid certificate")]
    public async Task Check_OfOneThatIsNotValid_IsUnmetWithTheReason(string id, string reason)
    {
        Assert.Equal(1, await RunAsync($"--certificate-id {id} --min-days 30"));

        Assert.Contains(reason, _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OnAMachineThatIsFortyDaysBehind_JudgesByTheServicesClock()
    {
        _clockOffset = TimeSpan.FromDays(40);

        Assert.Equal(1, await RunAsync("--certificate-id nearend1 --min-days 5"));

        Assert.Contains("warning: this machine's clock is 40 days behind the service's clock", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsATable_HasARowForEachAndTheProblemsBelow()
    {
        await RunAsync("--certificate-id healthy1 expired1 nosuch01");

        Assert.Equal(
            """
            RESULT   CERTIFICATE  DOMAIN               STATUS   ENDS                  DAYS
            healthy  healthy1     shop.example.com     Issued   2027-06-12T16:30:00Z  200
            unmet    expired1     expired.example.org  Expired  2026-10-25T16:30:00Z  -30
            unknown  nosuch01
            certificate "expired1" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected a valid certificate
            certificate "expired1" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected at least 0 days remaining
            """ + "\n",
            string.Concat(_output.ToString().Split('\n')[..^2].Select(text => text + "\n")));
        Assert.Contains("certificate \"nosuch01\": FailedOperation.CertificateNotFound: No <such> | certificate", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_CanBeRead()
    {
        await RunAsync("--format json --certificate-id healthy1 allnull1 nosuch01");

        var entries = JsonNode.Parse(_output.ToString())!.AsArray();
        Assert.Equal(["healthy", "unmet", "unknown"], entries.Select(entry => (string)entry!["result"]!));
        Assert.Equal(["healthy1", "allnull1", "nosuch01"], entries.Select(entry => (string)entry!["certificateId"]!));
        Assert.Equal((200, "2027-06-12T16:30:00Z", "Issued"), ((int)entries[0]!["daysRemaining"]!, (string)entries[0]!["notAfter"]!, (string)entries[0]!["status"]!));
        Assert.Empty(entries[0]!["problems"]!.AsArray());
        Assert.Equal(2, entries[1]!["problems"]!.AsArray().Count);
        Assert.Single(entries[2]!["problems"]!.AsArray());
    }

    [Fact]
    public async Task Check_AsJunit_IsXmlWithFailuresAndErrors()
    {
        await RunAsync("--format junit --certificate-id healthy1 expired1 nosuch01");

        var suite = XDocument.Parse(_output.ToString()).Root!;
        Assert.Equal(("3", "1", "1"), ((string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("errors")!));
        Assert.Equal(["healthy1", "expired1", "nosuch01"], suite.Elements("testcase").Select(test => (string)test.Attribute("name")!));
        Assert.Contains("No <such> | certificate", (string)Assert.Single(suite.Descendants("error")).Attribute("message")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsMarkdown_IsATableAndAList()
    {
        await RunAsync("--format markdown --certificate-id healthy1 nosuch01");

        var lines = _output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal("| healthy | healthy1 | shop.example.com | Issued | 2027-06-12T16:30:00Z | 200 |", lines[2]);
        Assert.Equal("| unknown | nosuch01 |  |  |  |  |", lines[3]);
        Assert.Equal("", lines[4]);
        Assert.StartsWith("- certificate \"nosuch01\": ", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithAWrongEnvironment_SaysSoOnStderr()
    {
        _environment["TENCENTSSL_ENDPOINT"] = "ftp://ssl.example.com";

        Assert.Equal(2, await RunAsync("--certificate-id a"));

        Assert.Equal("check: the environment variable TENCENTSSL_ENDPOINT (ftp://ssl.example.com) has the scheme ftp; only https is possible\n", _errors.ToString());
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public async Task Check_OfACertificateWithSubmittedData_ShowsNoneOfIt()
    {
        foreach (var format in CheckOptions.Formats)
        {
            await RunAsync($"--certificate-id canary01 --min-days 999 --format {format}");
        }

        Assert.DoesNotContain("CANARY", _output.ToString() + _errors, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string line)
    {
        var clients = new Mock<IClientFactory>(MockBehavior.Strict);
        clients.Setup(factory => factory.Create(It.IsAny<ProviderConfiguration>(), It.IsAny<IEngineLog>())).Returns(_client.Object);
        var command = new CheckCommand(clients.Object, name => _environment.GetValueOrDefault(name), new SteppedTime(PluginUnderTest.Now), _output, _errors);
        return command.RunAsync(line.Split(' '), TestContext.Current.CancellationToken);
    }
}
