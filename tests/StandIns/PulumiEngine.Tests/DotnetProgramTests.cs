using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

public sealed class DotnetProgramTests : IDisposable
{
    private const string Definition = """
        name: read-certificate
        runtime:
          name: dotnet
          options:
            binary: ./dump.sh
        """;

    private readonly TemporaryProject _project = new(Definition);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("dotnet-exit-0", 0)]
    [InlineData("dotnet-exit-1", 1)]
    public async Task RunAsync_ExitCode_ReadsAsRecorded(string name, int exitCode)
    {
        var result = await RunAsync($"echo line on stdout\necho line on stderr >&2\nexit {exitCode}\n");

        Assert.Equal(Golden.Sections(Golden.Read(name + ".out")), Golden.Sections(result.Output));
        Assert.Equal(Golden.Calls(name), Golden.Calls(result, _project));
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task RunAsync_ExitCode32_FailsWithoutAWordOfItsOwn()
    {
        var result = await RunAsync("exit 32\n");

        Assert.Equal(Golden.Calls("dotnet-exit-32"), Golden.Calls(result, _project));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task RunAsync_Program_HasTheRecordedEnvironment()
    {
        await RunAsync("(echo \"args=$*\"; echo \"cwd=$(pwd)\"; env | grep ^PULUMI_ | LC_ALL=C sort) > environment.txt\n");

        var environment = await File.ReadAllTextAsync(
            Path.Combine(_project.Directory, "environment.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(Golden.Read("dotnet-program-environment.txt"), Golden.Neutral(environment, _project));
    }

    [Fact]
    public async Task RunAsync_NoConfiguration_LeavesTheVariableOut()
    {
        _project.WriteScript("dump.sh", "env | grep ^PULUMI_CONFIG > environment.txt\n");

        await EngineStandIn.RunAsync(new EngineOptions { Directory = _project.Directory }, TestContext.Current.CancellationToken);

        Assert.Equal(
            "PULUMI_CONFIG_SECRET_KEYS=[]\n",
            await File.ReadAllTextAsync(Path.Combine(_project.Directory, "environment.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_Interrupted_StopsTheProgram()
    {
        using var interrupt = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        _project.WriteScript("dump.sh", "exec sleep 600\n");
        var run = EngineStandIn.RunAsync(
            new EngineOptions { Directory = _project.Directory, Progress = _ => started.TrySetResult() }, interrupt.Token);

        await started.Task;
        await interrupt.CancelAsync();
        var result = await run;

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("error: preview canceled", Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Text);
    }

    private Task<EngineResult> RunAsync(string script)
    {
        _project.WriteScript("dump.sh", script);
        return EngineStandIn.RunAsync(
            new EngineOptions
            {
                Directory = _project.Directory,
                Stack = "dn",
                Config = new Dictionary<string, string> { ["certificateId"] = "Juz8JAxn" },
                SecretConfig = new Dictionary<string, string> { ["tencentssl:secretKey"] = "KEYEXAMPLE" },
            },
            TestContext.Current.CancellationToken);
    }
}
