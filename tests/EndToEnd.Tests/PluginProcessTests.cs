using Grpc.Core;
using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>The plugin as a process: what other tools rely on.</summary>
public sealed class PluginProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_WhileIdle_EndsTheProcessInOrderAfterExactlyOneLineOnStdout(string signal)
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        await plugin.GetCertificateAsync("Juz8JAxn", Token);

        plugin.Signal(signal);

        Assert.Equal((0, ""), await plugin.EndAsync(Token));
        Assert.Equal("", plugin.Stderr.Trim());
    }

    [Fact]
    public async Task Interrupt_IgnoredByTheShellThatStartedIt_EndsTheProcess()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var plugin = await PluginProcess.StartInBackgroundAsync(Surroundings.For(api), Token);

        plugin.Signal("INT");

        Assert.Equal((0, ""), await plugin.EndAsync(Token));
    }

    [Fact]
    public async Task Arguments_OfTheEngine_AreIgnored()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:1", "127.0.0.1:1");

        await plugin.ConfigureAsync(Token);

        Assert.Empty((await plugin.GetCertificateAsync("Juz8JAxn", Token)).Failures);
    }

    [Fact]
    public async Task NoArguments_StartedByHand_SaysHowToAttach()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token);
        await plugin.ConfigureAsync(Token);

        plugin.Signal("TERM");
        await plugin.EndAsync(Token);

        Assert.Contains($"PULUMI_DEBUG_PROVIDERS=tencentssl:{plugin.Port}", plugin.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_InTheMiddleOfAStall_EndsTheCallAndTheProcessLivesOn()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        api.Faults.Add(FaultNames.Stall, 1);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        var stalled = plugin.GetCertificateAsync("Juz8JAxn", Token);
        await api.Requests.WaitForCountAsync(1, Token);

        await plugin.Provider.CancelAsync(new Google.Protobuf.WellKnownTypes.Empty(), cancellationToken: Token);

        var failure = await Assert.ThrowsAsync<RpcException>(() => stalled);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        await plugin.ConfigureAsync(Token);
        Assert.Empty((await plugin.GetCertificateAsync("Juz8JAxn", Token)).Failures);
    }

    [Fact]
    public async Task Signal_InTheMiddleOfAStall_EndsTheProcess()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        api.Faults.Add(FaultNames.Stall);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        var stalled = plugin.GetCertificateAsync("Juz8JAxn", Token);
        await api.Requests.WaitForCountAsync(1, Token);

        plugin.Signal("INT");

        await Assert.ThrowsAsync<RpcException>(() => stalled);
        Assert.Equal(0, (await plugin.EndAsync(Token)).ExitCode);
    }

    [Fact]
    public async Task Signals_SeveralAtOnce_StillEndTheProcessInOrder()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        api.Faults.Add(FaultNames.Stall);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        var stalled = plugin.GetCertificateAsync("Juz8JAxn", Token);
        await api.Requests.WaitForCountAsync(1, Token);

        plugin.Signal("INT");
        plugin.Signal("TERM");
        plugin.Signal("INT");

        await Assert.ThrowsAsync<RpcException>(() => stalled);
        Assert.Equal(0, (await plugin.EndAsync(Token)).ExitCode);
    }

    [Fact]
    public async Task Connection_ThatCloses_EndsItsCalls()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        api.Faults.Add(FaultNames.Stall, 1);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        using var caller = new CancellationTokenSource();
        var stalled = plugin.GetCertificateAsync("Juz8JAxn", caller.Token);
        await api.Requests.WaitForCountAsync(1, Token);

        await caller.CancelAsync();

        await Assert.ThrowsAsync<RpcException>(() => stalled);
        Assert.Empty((await plugin.GetCertificateAsync("healthy1", Token)).Failures);
    }

    [Fact]
    public async Task Attach_ByDebugProviders_ServesOneRunAfterTheOther()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api), Token);
        var environment = Surroundings.For(api, ("PULUMI_DEBUG_PROVIDERS", $"tencentssl:{plugin.Port}"));

        var first = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, environment: environment);
        var second = await Preview.RunAsync("read-certificate", "ReadCertificate", api, Token, environment: environment);

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(0, second.ExitCode);
        Assert.Empty(second.Plugins);
        Assert.Equal(2, api.Requests.CountFor("Juz8JAxn"));
    }
}
