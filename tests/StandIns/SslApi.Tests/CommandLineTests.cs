using System.Diagnostics;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class CommandLineTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Parse_Nothing_Defaults()
    {
        var commandLine = CommandLine.Parse([]);

        Assert.Equal((0, 10, 0), (commandLine.Options.Port, commandLine.Options.RequestsPerSecond, commandLine.Options.GeneratedCertificates));
        Assert.Equal(Account.Default.SecretKey, Assert.Single(commandLine.Options.Accounts).SecretKey);
        Assert.Empty(commandLine.Faults);
        Assert.False(commandLine.ExitWithStdin);
    }

    [Fact]
    public void Parse_Everything_Read()
    {
        var commandLine = CommandLine.Parse(
        [
            "--port", "8080", "--secret-id", "id", "--secret-key", "key", "--requests-per-second", "5", "--generated", "7",
            "--clock-skew", "-60", "--fault", "stall", "--fault", "InternalError:2", "--fault", "html-502:1@healthy1",
            "--fault", "gzip@healthy1", "--role", "reader", "--tls", "--deny", "AssumeRole", "--now", "2025-01-31T12:00:00+08:00",
            "--exit-with-stdin",
        ]);

        var options = commandLine.Options;
        var account = Assert.Single(options.Accounts);
        Assert.Equal((8080, 5, 7, "reader", true), (options.Port, options.RequestsPerSecond, options.GeneratedCertificates, options.RoleName, options.UseTls));
        Assert.Equal(TimeSpan.FromMinutes(-1), options.ClockSkew);
        Assert.Equal(("id", "key", "AssumeRole"), (account.SecretId, account.SecretKey, Assert.Single(account.DeniedActions)));
        Assert.Equal([("stall", null, null), ("InternalError", 2, null), ("html-502", 1, "healthy1"), ("gzip", null, "healthy1")], commandLine.Faults);
        Assert.Equal(new DateTime(2025, 1, 31), options.TimeProvider.GetUtcNow().UtcDateTime.Date);
        Assert.True(commandLine.ExitWithStdin);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--nonsense", "1")]
    [InlineData("--port")]
    [InlineData("--port", "http")]
    [InlineData("--generated", "-1")]
    [InlineData("--now", "today")]
    [InlineData("--fault", "stall:x")]
    [InlineData("--fault", "stall:1:2")]
    public void Parse_Wrong_Thrown(params string[] arguments)
    {
        Assert.Throws<FormatException>(() => CommandLine.Parse(arguments));
    }

    [Fact]
    public async Task Run_StdinClosed_EndsWithZero()
    {
        using var process = Start("--exit-with-stdin");

        var line = await process.StandardOutput.ReadLineAsync(Cancelled);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancelled);

        Assert.Matches(@"\Alistening on http://127\.0\.0\.1:[0-9]+\z", line);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(Cancelled));
        Assert.Equal("", await process.StandardError.ReadToEndAsync(Cancelled));
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Run_Signalled_EndsWithZero(string signal)
    {
        using var process = Start();

        await process.StandardOutput.ReadLineAsync(Cancelled);
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);

        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Run_WrongArgument_SaidWithUsage()
    {
        using var process = Start("--fault", "no-such-fault");

        var error = await process.StandardError.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("no-such-fault", error, StringComparison.Ordinal);
        Assert.Contains("usage:", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        Path.Combine(AppContext.BaseDirectory, "TencentSsl.StandIns.SslApi"), arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
