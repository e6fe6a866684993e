using Microsoft.Extensions.Time.Testing;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class EngineConnectionTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WarnAsync_WithAnEngine_ArrivesAsAWarningOfTheStack()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var connection = Connect(engine);

        await connection.WarnAsync("证书 \U0001F512 %\nsecond line", Cancelled);

        Assert.Equal(
            new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Warning, Message = "证书 \U0001F512 %\nsecond line" },
            await engine.ReadAsync());
    }

    [Fact]
    public async Task InformAsync_WithAnEngine_ArrivesAsInformation()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var connection = Connect(engine);

        await connection.InformAsync("m", Cancelled);

        Assert.Equal(new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Info, Message = "m" }, await engine.ReadAsync());
    }

    [Fact]
    public async Task ProgressAsync_WithAnEngine_ArrivesAsEphemeral()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var connection = Connect(engine);

        await connection.ProgressAsync("m", Cancelled);

        Assert.Equal(new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Info, Message = "m", Ephemeral = true }, await engine.ReadAsync());
    }

    [Fact]
    public async Task WarnAsync_OfALongText_IsCut()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var connection = Connect(engine);

        await connection.WarnAsync(new string('x', 100000), Cancelled);

        Assert.Equal(RpcErrors.Limit(new string('x', 100000)), (await engine.ReadAsync()).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:<port>")]
    [InlineData("no address at all")]
    public async Task WarnAsync_WithoutAnAddress_DoesNothing(string address)
    {
        using var connection = new EngineConnection(TimeProvider.System);
        connection.Connect(address);

        var sending = connection.WarnAsync("m", Cancelled);

        Assert.True(sending.IsCompletedSuccessfully);
        await sending;
    }

    [Fact]
    public async Task WarnAsync_WithAnEngineThatHasGone_FailsNothing()
    {
        var engine = await EngineStandIn.StartAsync();
        using var connection = Connect(engine);
        await engine.DisposeAsync();

        Assert.Null(await Record.ExceptionAsync(() => connection.WarnAsync("m", Cancelled)));
    }

    [Fact]
    public async Task WarnAsync_WithAnEngineThatDoesNotAnswer_GivesUpAfterFiveSeconds()
    {
        var time = new FakeTimeProvider();
        await using var engine = await EngineStandIn.StartAsync(answers: false);
        using var connection = Connect(engine, time);
        var sending = connection.WarnAsync("m", Cancelled);
        await engine.ReadAsync();

        time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.False(sending.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        await sending.WithinReason();
    }

    [Fact]
    public async Task WarnAsync_CancelledByItsCaller_IsCancelled()
    {
        await using var engine = await EngineStandIn.StartAsync(answers: false);
        using var connection = Connect(engine);
        using var caller = new CancellationTokenSource();
        var sending = connection.WarnAsync("m", caller.Token);
        await engine.ReadAsync();

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WithinReason());
    }

    [Fact]
    public async Task Connect_ToAnotherEngine_SendsThereFromThenOn()
    {
        await using var first = await EngineStandIn.StartAsync();
        await using var second = await EngineStandIn.StartAsync();
        using var connection = Connect(first);
        await connection.WarnAsync("to the first", Cancelled);

        connection.Connect(second.Address);
        await connection.WarnAsync("to the second", Cancelled);

        Assert.Equal("to the first", (await first.ReadAsync()).Message);
        Assert.Equal("to the second", (await second.ReadAsync()).Message);
        Assert.False(first.HasMessages);
    }

    [Fact]
    public async Task Connect_WhileAMessageIsOnItsWay_FailsNothing()
    {
        await using var engine = await EngineStandIn.StartAsync(answers: false);
        using var connection = Connect(engine);
        var sending = connection.WarnAsync("m", Cancelled);
        await engine.ReadAsync();

        connection.Connect("");

        Assert.Null(await Record.ExceptionAsync(() => sending.WithinReason()));
    }

    private static EngineConnection Connect(EngineStandIn engine, TimeProvider? time = null)
    {
        var connection = new EngineConnection(time ?? TimeProvider.System);
        connection.Connect(engine.Address);
        return connection;
    }
}
