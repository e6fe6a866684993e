using Microsoft.Extensions.Time.Testing;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Engine;

public sealed class EngineLogTests
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

        Assert.Equal(StatusMessage.Limit(new string('x', 100000)), (await engine.ReadAsync()).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:<port>")]
    [InlineData("no address at all")]
    public async Task WarnAsync_WithoutAnAddress_DoesNothing(string address)
    {
        using var connection = new EngineLog(address, TimeProvider.System);

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
    public async Task WarnAsync_AfterAMessageThatWasNotAnswered_IsNotWaitedFor()
    {
        var time = new FakeTimeProvider();
        await using var engine = await EngineStandIn.StartAsync(answers: false);
        using var connection = Connect(engine, time);
        var first = connection.WarnAsync("first", Cancelled);
        await engine.ReadAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        await first.WithinReason();

        var second = connection.WarnAsync("second", Cancelled);

        Assert.True(second.IsCompletedSuccessfully);
        Assert.Equal("second", (await engine.ReadAsync()).Message);
    }

    [Fact]
    public async Task Dispose_WhileAMessageIsOnItsWay_FailsNothing()
    {
        await using var engine = await EngineStandIn.StartAsync(answers: false);
        using var connection = Connect(engine);
        var sending = connection.WarnAsync("m", Cancelled);
        await engine.ReadAsync();

        connection.Dispose();

        Assert.Null(await Record.ExceptionAsync(() => sending.WithinReason()));
        Assert.Null(await Record.ExceptionAsync(() => connection.WarnAsync("m", Cancelled).WithinReason()));
    }

    [Fact]
    public async Task Of_TwoEngines_IsTheLogOfEach()
    {
        await using var first = await EngineStandIn.StartAsync();
        await using var second = await EngineStandIn.StartAsync();
        using var logs = new EngineLogs(TimeProvider.System);

        await logs.Of(first.Address).WarnAsync("to the first", Cancelled);
        await logs.Of(second.Address).WarnAsync("to the second", Cancelled);

        Assert.Same(logs.Of(first.Address), logs.Of(first.Address));
        Assert.Equal("to the first", (await first.ReadAsync()).Message);
        Assert.Equal("to the second", (await second.ReadAsync()).Message);
    }

    private static EngineLog Connect(EngineStandIn engine, TimeProvider? time = null) => new(engine.Address, time ?? TimeProvider.System);
}
