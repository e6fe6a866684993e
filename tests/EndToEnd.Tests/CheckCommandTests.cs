using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>The commands that people run without an engine.</summary>
public sealed class CheckCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "healthy1")]
    [InlineData(1, "healthy1", "nearend1")]
    [InlineData(2, "healthy1", "nosuch01")]
    public async Task Check_WithoutAStack_ExitsWithTheWorstOutcome(int expected, params string[] ids)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var (exitCode, stdout, _) = await RunAsync(api, ["check", "--certificate-id", .. ids, "--min-days", "30"]);

        Assert.Equal(expected, exitCode);
        Assert.All(ids, id => Assert.Contains(id, stdout, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AsJson_TellsResultAndProblems()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var (_, stdout, _) = await RunAsync(api, ["check", "--certificate-id", "nearend1", "--min-days", "30", "--format", "json"]);

        var entry = Assert.Single(JsonNode.Parse(stdout)!.AsArray())!;
        Assert.Equal("unmet", (string?)entry["result"]);
        Assert.Equal(12, (int?)entry["daysRemaining"]);
        Assert.Contains("expected at least 30", (string?)entry["problems"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJunit_IsXmlWithAFailure()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var (_, stdout, _) = await RunAsync(api, ["check", "--certificate-id", "nearend1", "nosuch01", "--min-days", "30", "--format", "junit"]);

        var suite = XDocument.Parse(stdout).Root!;
        Assert.Equal("2", suite.Attribute("tests")!.Value);
        Assert.Equal("1", suite.Attribute("failures")!.Value);
        Assert.Equal("1", suite.Attribute("errors")!.Value);
    }

    [Fact]
    public async Task Check_AsMarkdown_IsATable()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var (_, stdout, _) = await RunAsync(api, ["check", "--certificate-id", "healthy1", "--format", "markdown"]);

        Assert.Contains("| healthy | healthy1 | shop.example.com | Issued |", stdout, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--certificate-id")]
    [InlineData("--certificate-id", "healthy1", "--min-days", "soon")]
    [InlineData("--certificate-id", "healthy1", "--format", "xml")]
    [InlineData("--certificate", "healthy1")]
    public async Task Check_WrongCommandLine_ExitsWithTwoAndNamesTheOption(params string[] arguments)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var (exitCode, stdout, stderr) = await RunAsync(api, ["check", .. arguments]);

        Assert.Equal(2, exitCode);
        Assert.Equal("", stdout);
        Assert.Contains(arguments.Last(argument => argument.StartsWith("--", StringComparison.Ordinal)), stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpVersionAndSchema_AnswerWithoutAnEngine()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);

        var help = await RunAsync(api, ["--help"]);
        var version = await RunAsync(api, ["--version"]);
        var schema = await RunAsync(api, ["schema"]);

        Assert.Equal(0, help.ExitCode);
        Assert.Contains("check", help.Stdout, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", version.Stdout);
        Assert.Equal("tencentssl", (string?)JsonNode.Parse(schema.Stdout)!["name"]);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(800, false)]
    [InlineData(400, false)]
    [InlineData(400, true)]
    public async Task Check_AsHtml_IsAPictureWithOneBarACertificate(int width, bool dark)
    {
        var browser = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
        Assert.SkipWhen(browser is null, "needs Chromium; on Debian: apt-get install chromium");
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { IncludeFixtures = false, GeneratedCertificates = 20 }, Token);
        var folder = Directory.CreateTempSubdirectory("report");
        try
        {
            var page = Path.Combine(folder.FullName, "report.html");
            var picture = Path.Combine(folder.FullName, "report.png");
            await RunAsync(api, ["check", "--all", "--min-days", "30", "--output", page]);
            string[] common = ["--headless=new", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder.FullName}/profile", $"--window-size={width},900", .. dark ? ["--force-dark-mode"] : Array.Empty<string>()];

            var (_, dom, _) = await RunAsync(new ProcessStartInfo(browser!, [.. common, "--dump-dom", new Uri(page).AbsoluteUri]));
            await RunAsync(new ProcessStartInfo(browser!, [.. common, $"--screenshot={picture}", new Uri(page).AbsoluteUri]));

            // One of the generated certificates was never issued, and has no validity to draw.
            Assert.Equal((20, 19), (Regex.Count(dom, "class=\"track\""), Regex.Count(dom, "class=\"bar\"")));
            Assert.InRange(new FileInfo(picture).Length, 20_000, long.MaxValue);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Check_AsPrometheus_PassesPromtool()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/promtool"), "needs promtool; on Debian: apt-get install prometheus");
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        var (_, metrics, _) = await RunAsync(api, ["check", "--all", "--format", "prometheus"]);
        var start = new ProcessStartInfo("/usr/bin/promtool", ["check", "metrics"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };

        using var promtool = Process.Start(start)!;
        await promtool.StandardInput.WriteAsync(metrics.AsMemory(), Token);
        promtool.StandardInput.Close();
        var said = await promtool.StandardOutput.ReadToEndAsync(Token) + await promtool.StandardError.ReadToEndAsync(Token);
        await promtool.WaitForExitAsync(Token);

        Assert.True(promtool.ExitCode == 0, said);
    }

    private static Task<(int ExitCode, string Stdout, string Stderr)> RunAsync(SslApiServer api, string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Plugin, arguments);
        foreach (var (name, value) in Surroundings.For(api))
        {
            start.Environment[name] = value;
        }

        return RunAsync(start);
    }

    private static async Task<(int ExitCode, string Stdout, string Stderr)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync(Token);
        var stderr = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await stdout, await stderr);
    }
}
