using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class CancelTests
{
    private static readonly Pulumirpc.InvokeRequest Invoke = new()
    {
        Tok = PluginUnderTest.GetCertificate,
        Args = Structs.Parse("""{"certificateId": "stall"}"""),
    };

    [Fact]
    public async Task Cancel_WithCallsInFlight_EndsThemAll()
    {
        var stall = new Stall();
        await using var served = await ServedPlugin.StartAsync(stall.Plugin());
        var calls = Enumerable.Range(0, 3).Select(_ => CallAsync(served)).ToArray();
        await stall.ReachedAsync(3);

        await CancelAsync(served);

        Assert.All(await Task.WhenAll(calls).WithinReason(), status => Assert.Equal("getCertificate \"stall\": cancelled", status));
    }

    [Fact]
    public async Task Cancel_BehindMoreCallsThanHttp2UsuallyLetsThrough_IsAnsweredAtOnce()
    {
        var stall = new Stall();
        await using var served = await ServedPlugin.StartAsync(stall.Plugin());
        var calls = Enumerable.Range(0, 250).Select(_ => CallAsync(served)).ToArray();
        await stall.ReachedAsync(250);

        await CancelAsync(served);

        Assert.All(await Task.WhenAll(calls).WithinReason(), status => Assert.Equal("getCertificate \"stall\": cancelled", status));
    }

    [Fact]
    public async Task Cancel_BeforeACall_EndsItAtItsStart()
    {
        var stall = new Stall();
        await using var served = await ServedPlugin.StartAsync(stall.Plugin());
        await CancelAsync(served);

        Assert.Equal("getCertificate \"stall\": cancelled", await CallAsync(served).WithinReason());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancel_ThenANewHandshakeOrAttach_ServesAgain(bool attach)
    {
        await using var served = await ServedPlugin.StartAsync(PluginUnderTest.WithFixture("healthy1"));
        await CancelAsync(served);
        await CancelAsync(served);

        await (attach
            ? served.Client.AttachAsync(new Pulumirpc.PluginAttach(), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync
            : (Task)served.Client.HandshakeAsync(new Pulumirpc.ProviderHandshakeRequest(), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync);

        Assert.Equal("OK", await CallAsync(served).WithinReason());
    }

    [Fact]
    public void Rearm_WithoutACancelBefore_LeavesRunningCallsAlone()
    {
        var calls = new RunningCalls();
        using var call = calls.Begin(CancellationToken.None);

        calls.Rearm();

        Assert.False(call.Token.IsCancellationRequested);
    }

    [Fact]
    public void Begin_OfMoreCallsThanMayRun_IsRefusedUntilOneEnds()
    {
        var calls = new RunningCalls();
        var running = Enumerable.Range(0, RunningCalls.Max).Select(_ => calls.Begin(CancellationToken.None)).ToArray();

        var failure = Assert.Throws<RpcException>(() => calls.Begin(CancellationToken.None));
        running[0].Dispose();
        running[0] = calls.Begin(CancellationToken.None);

        Assert.Equal(new Status(StatusCode.ResourceExhausted, "more than 10000 function calls at once; call getCertificates for many certificates"), failure.Status);
        Assert.All(running, call => call.Dispose());
    }

    private static async Task CancelAsync(ServedPlugin served) =>
        await served.Client.CancelAsync(new Empty(), cancellationToken: TestContext.Current.CancellationToken).ResponseAsync.WithinReason();

    private static async Task<string> CallAsync(ServedPlugin served)
    {
        try
        {
            await served.Client.InvokeAsync(Invoke, cancellationToken: TestContext.Current.CancellationToken);
            return "OK";
        }
        catch (RpcException failure)
        {
            return failure.Status.Detail;
        }
    }

    /// <summary>A service that never answers, and knows how many have asked.</summary>
    private sealed class Stall
    {
        private readonly SemaphoreSlim _reached = new(0);

        public PluginUnderTest Plugin()
        {
            var plugin = new PluginUnderTest();
            plugin.Answer(async (_, token) =>
            {
                _reached.Release();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                throw new InvalidOperationException();
            });
            plugin.Configure("{}");
            return plugin;
        }

        public async Task ReachedAsync(int calls)
        {
            for (var call = 0; call < calls; call++)
            {
                await _reached.WaitAsync(TestContext.Current.CancellationToken).WithinReason();
            }
        }
    }
}
