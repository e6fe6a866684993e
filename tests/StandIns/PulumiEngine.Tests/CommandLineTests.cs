using System.Diagnostics;
using System.Text.Json.Nodes;
using TencentSsl.StandIns.PulumiEngine.CommandLine;
using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_EveryOption_IsTaken()
    {
        var arguments = Arguments.Parse(
        [
            "up", "--cwd", "d", "--stack", "s", "--plugin", "p", "--program", "x.dll", "--log", "l", "--json",
            "--config", "a:b=c=d", "--config", "e=", "--secret-config", "f=g",
        ]);

        Assert.True(arguments.Json);
        Assert.Equal("l", arguments.LogPath);
        Assert.Equal(Operation.Up, arguments.Options.Operation);
        Assert.Equal(
            ("d", "s", "p", "x.dll"),
            (arguments.Options.Directory, arguments.Options.Stack, arguments.Options.PluginPath, arguments.Options.ProgramPath));
        Assert.Equal(["a:b=c=d", "e="], arguments.Options.Config.Select(entry => $"{entry.Key}={entry.Value}"));
        Assert.Equal(["f=g"], arguments.Options.SecretConfig.Select(entry => $"{entry.Key}={entry.Value}"));
    }

    [Theory]
    [InlineData("", "expected preview or up")]
    [InlineData("destroy", "expected preview or up")]
    [InlineData("preview --nothing x", "unknown option --nothing")]
    [InlineData("preview --stack", "--stack needs a value")]
    [InlineData("preview --config a", "expected KEY=VALUE, not 'a'")]
    public void Parse_Nonsense_IsRefused(string commandLine, string message)
    {
        var error = Assert.Throws<UsageException>(() => Arguments.Parse(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task Main_PreviewAsJson_PrintsTheDigestAndWritesTheLog()
    {
        using var project = new TemporaryProject(
            Golden.Read("programs/yaml-failures.yaml").Replace("<plugin>", TemporaryProject.PluginDirectory, StringComparison.Ordinal));
        var log = Path.Combine(project.Directory, "calls.jsonl");

        var (exitCode, output) = await RunAsync(project, "preview", "--json", "--log", log);

        Assert.Equal(1, exitCode);
        Assert.Equal(1, JsonNode.Parse(output)!["changeSummary"]!["create"]!.GetValue<int>());
        Assert.Equal(
            Golden.Calls("yaml-failures").Length,
            (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Main_Preview_SaysThatItIsTheStandIn()
    {
        using var project = new TemporaryProject("name: demo\nruntime: yaml\noutputs:\n  stack: ${pulumi.stack}\n");

        var (exitCode, output) = await RunAsync(project, "preview", "--stack", "prod");

        Assert.Equal(0, exitCode);
        Assert.Equal("""
            Engine stand-in: previewing demo/prod

             +  pulumi:pulumi:Stack demo-prod create
            Outputs:
                stack: "prod"

            Resources:
                + 1 to create


            """, output);
    }

    [Theory]
    [InlineData("nonsense", 2)]
    [InlineData("preview", 1)]
    public async Task Main_NothingToRun_HasAnExitCodeOfItsOwn(string argument, int exitCode)
    {
        using var project = new TemporaryProject("name: demo\nruntime: cobol\n");

        var result = await RunAsync(project, argument);

        Assert.Equal(exitCode, result.ExitCode);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(TemporaryProject project, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "TencentSsl.StandIns.PulumiEngine"), arguments)
        {
            WorkingDirectory = project.Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return (process.ExitCode, output);
    }
}
