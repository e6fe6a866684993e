using System.Diagnostics;
using TencentSsl.EndToEnd.Tests.Support;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>Stdout and stderr as shells hand them over: files that several commands write to, closed, full and broken ones.</summary>
public sealed class StandardStreamsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_TwiceIntoOneFile_LosesNothing()
    {
        var (exitCode, output) = await RunAsync("""file=$(mktemp); ("$PLUGIN" version; "$PLUGIN" version; echo end) > "$file"; cat "$file"; rm "$file" """);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 3, "end"), (exitCode, lines.Length, lines[^1]));
        Assert.Equal(lines[0], lines[1]);
    }

    [Theory]
    [InlineData(""" "$PLUGIN" schema > /dev/full """, 2)]
    [InlineData(""" "$PLUGIN" schema >&- """, 2)]
    [InlineData(""" "$PLUGIN" version > /dev/full """, 2)]
    [InlineData(""" "$PLUGIN" help >&- """, 2)]
    [InlineData(""" "$PLUGIN" 127.0.0.1:1 > /dev/full """, 1)]
    [InlineData(""" "$PLUGIN" 127.0.0.1:1 >&- """, 1)]
    public async Task Start_StdoutThatTakesNothing_EndsWithATextAndACode(string command, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "needs /dev/full");

        var (exitCode, output) = await RunAsync(command);

        Assert.Equal(expected, exitCode);
        Assert.Matches(@"^(\w+: the output|the port) cannot be written to stdout: \S.*\n$", output);
    }

    [Fact]
    public async Task Check_StderrClosed_StillReports()
    {
        var (exitCode, output) = await RunAsync("""HOME=/nowhere TENCENTSSL_METADATA_ENDPOINT=http://127.0.0.1:1 "$PLUGIN" check --certificate-id Juz8JAxn --format json 2>&- """);

        Assert.Equal(2, exitCode);
        Assert.Contains("no credentials found", output, StringComparison.Ordinal);
    }

    /// <summary>Runs a line of shell; what it prints on stdout and stderr comes back as one text.</summary>
    private static async Task<(int ExitCode, string Output)> RunAsync(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"{{ {script}; }} 2>&1"]) { RedirectStandardOutput = true };
        start.Environment["PLUGIN"] = Repository.Plugin;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output);
    }
}
