using System.Diagnostics;
using System.Text.Json.Nodes;
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
        Assert.Contains("check --certificate-id", help.Stdout, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", version.Stdout);
        Assert.Equal("tencentssl", (string?)JsonNode.Parse(schema.Stdout)!["name"]);
    }

    private static async Task<(int ExitCode, string Stdout, string Stderr)> RunAsync(SslApiServer api, string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Plugin, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Surroundings.For(api))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync(Token);
        var stderr = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await stdout, await stderr);
    }
}
