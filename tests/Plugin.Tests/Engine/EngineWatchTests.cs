using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Engine;

public sealed class EngineWatchTests
{
    /// <summary>An address at which nobody listens.</summary>
    private const string Nobody = "127.0.0.1:1";

    private readonly SteppedTime _time = new(PluginUnderTest.Now);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitForEndAsync_EngineGone_EndsWithinAMinute()
    {
        var end = new EngineWatch(Nobody, () => false, _time).WaitForEndAsync(Cancelled);

        await _time.AdvanceNextWaitAsync(EngineWatch.Interval);
        await _time.AdvanceNextWaitAsync(EngineWatch.ConfirmationInterval);
        Assert.False(end.IsCompleted);
        await _time.AdvanceNextWaitAsync(EngineWatch.ConfirmationInterval);

        await end.WithinReason();
        Assert.True(_time.GetUtcNow() - PluginUnderTest.Now < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task WaitForEndAsync_EngineAnswersThatItHasNoHealth_GoesOn()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var end = new EngineWatch(engine.Address, () => false, _time).WaitForEndAsync(stop.Token);

        // Each wait of the whole interval tells that the check before found the engine.
        for (var check = 0; check < 5; check++)
        {
            await _time.AdvanceNextWaitAsync(EngineWatch.Interval);
        }

        await _time.NextWaitAsync(EngineWatch.Interval);
        Assert.False(end.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }

    [Fact]
    public async Task WaitForEndAsync_SomebodyIsConnected_GoesOnUntilNobodyIs()
    {
        var isConnected = true;
        var end = new EngineWatch(Nobody, () => Volatile.Read(ref isConnected), _time).WaitForEndAsync(Cancelled);
        for (var check = 0; check < 120; check++)
        {
            await _time.AdvanceNextWaitAsync(EngineWatch.Interval);
        }

        await _time.NextWaitAsync(EngineWatch.Interval);
        Assert.False(end.IsCompleted);
        Volatile.Write(ref isConnected, false);
        _time.Advance(EngineWatch.Interval);
        await _time.AdvanceNextWaitAsync(EngineWatch.ConfirmationInterval);
        await _time.AdvanceNextWaitAsync(EngineWatch.ConfirmationInterval);

        await end.WithinReason();
    }

    [Fact]
    public async Task WaitForEndAsync_EngineBackAfterOneMiss_StartsCountingAnew()
    {
        var isConnected = false;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var end = new EngineWatch(Nobody, () => Volatile.Read(ref isConnected), _time).WaitForEndAsync(stop.Token);

        await _time.AdvanceNextWaitAsync(EngineWatch.Interval);
        await _time.NextWaitAsync(EngineWatch.ConfirmationInterval);
        Volatile.Write(ref isConnected, true);
        _time.Advance(EngineWatch.ConfirmationInterval);

        await _time.NextWaitAsync(EngineWatch.Interval);
        Assert.False(end.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }
}
