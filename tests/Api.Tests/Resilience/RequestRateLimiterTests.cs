using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class RequestRateLimiterTests : IDisposable
{
    /// <summary>How long after its request has ended a permit comes back.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1010);

    private readonly FakeTimeProvider _time = new();
    private readonly RequestRateLimiter _limiter;

    public RequestRateLimiterTests() => _limiter = new RequestRateLimiter(10, _time);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task AcquireAsync_UpToTheLimit_IsGrantedAtOnce()
    {
        var tasks = Acquire(11);

        Assert.All(await Task.WhenAll(tasks[..10]), lease => Assert.True(lease.IsAcquired));
        Assert.False(tasks[10].IsCompleted);
        Assert.Equal((0, 1), Statistics());
    }

    [Fact]
    public async Task AcquireAsync_BeyondTheLimit_IsGrantedASecondAfterARequestHasEnded()
    {
        var tasks = Acquire(11);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.False(tasks[10].IsCompleted);

        await EndAsync(tasks[3]);
        _time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.False(tasks[10].IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(tasks[10].IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Dispose_LeaseTwice_FreesOnePermit()
    {
        var tasks = Acquire(12);
        await EndAsync(tasks[0]);
        await EndAsync(tasks[0]);

        _time.Advance(Window);

        Assert.Equal((true, false), (tasks[10].IsCompleted, tasks[11].IsCompleted));
    }

    [Fact]
    public async Task AcquireAsync_Waiting_IsGrantedInTurn()
    {
        var tasks = Acquire(30);

        for (var granted = 10; granted < 30; granted++)
        {
            await EndAsync(tasks[granted - 10]);
            _time.Advance(Window);
            Assert.Equal(granted + 1, tasks.Count(task => task.IsCompleted));
            Assert.True(tasks[granted].IsCompleted);
        }
    }

    [Fact]
    public async Task AcquireAheadAsync_OnePermitAtATime_IsFirstComeFirstServed()
    {
        using var limiter = new RequestRateLimiter(1, _time);
        var held = limiter.AcquireAsync(1, Cancelled).AsTask();
        var tasks = new List<Task<RateLimitLease>>
        {
            limiter.AcquireAsync(1, Cancelled).AsTask(),
            limiter.AcquireAheadAsync(Cancelled).AsTask(),
            limiter.AcquireAheadAsync(Cancelled).AsTask(),
        };

        foreach (var expected in (int[])[1, 2, 0])
        {
            await EndAsync(held);
            _time.Advance(Window);
            held = tasks[expected];
            Assert.True(held.IsCompletedSuccessfully);
        }
    }

    [Fact]
    public async Task AcquireAsync_CancelledWaiter_LeavesTheQueue()
    {
        using var cancellation = new CancellationTokenSource();
        var held = Acquire(10);
        var impatient = _limiter.AcquireAsync(1, cancellation.Token).AsTask();
        var patient = Acquire(1)[0];

        await cancellation.CancelAsync();
        Assert.True(impatient.IsCanceled);
        Assert.Equal((0, 1), Statistics());
        await EndAsync(held[0]);
        _time.Advance(Window);

        Assert.True(patient.IsCompletedSuccessfully);
        Assert.Equal((0, 0), Statistics());
    }

    [Fact]
    public async Task AcquireAsync_CancelledBefore_TakesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _limiter.AcquireAheadAsync(new CancellationToken(canceled: true)));

        Assert.Equal((10, 0), Statistics());
    }

    [Fact]
    public async Task AcquireAsync_CancelledAfterTheGrant_StillHasTheLease()
    {
        using var cancellation = new CancellationTokenSource();
        var held = Acquire(10);
        var granted = _limiter.AcquireAsync(1, cancellation.Token).AsTask();
        await EndAsync(held[0]);
        _time.Advance(Window);

        await cancellation.CancelAsync();

        Assert.True((await granted).IsAcquired);
    }

    [Fact]
    public void AttemptAcquire_NonePermitted_IsRefused()
    {
        for (var taken = 0; taken < 10; taken++)
        {
            Assert.True(_limiter.AttemptAcquire().IsAcquired);
        }

        using var refused = _limiter.AttemptAcquire();
        Assert.False(refused.IsAcquired);
        Assert.Empty(refused.MetadataNames);
    }

    [Fact]
    public void SlowDown_Throttled_PausesForASecondThenGrantsHalf()
    {
        _limiter.SlowDown();
        var tasks = Acquire(10);
        Assert.All(tasks, task => Assert.False(task.IsCompleted));

        _time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.All(tasks, task => Assert.False(task.IsCompleted));
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((5, 5), (_limiter.Rate, tasks.Count(task => task.IsCompleted)));
    }

    [Fact]
    public async Task SlowDown_RequestsStillRunning_CountAgainstTheLowerPace()
    {
        var running = Acquire(10);
        _limiter.SlowDown();
        var waiting = Acquire(1)[0];

        foreach (var task in running[..5])
        {
            await EndAsync(task);
        }

        _time.Advance(Window);
        Assert.False(waiting.IsCompleted);
        await EndAsync(running[5]);
        _time.Advance(Window);

        // One of the lower rate of six that two seconds allow is free now.
        Assert.True(waiting.IsCompletedSuccessfully);
    }

    [Fact]
    public void SlowDown_ThenPeace_WakesWaitersAsThePaceGrows()
    {
        _limiter.SlowDown();
        var tasks = Acquire(10);
        var seen = new List<int>();

        for (var second = 0; second <= 10; second++)
        {
            seen.Add(tasks.Count(task => task.IsCompleted));
            _time.Advance(TimeSpan.FromSeconds(second == 0 ? 1.01 : second == 1 ? 0.99 : 1));
        }

        Assert.Equal([0, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10], seen);
        Assert.Equal(10, _limiter.Rate);
    }

    [Fact]
    public async Task Dispose_WithWaiters_EndsTheirWaits()
    {
        var held = Acquire(10);
        var first = Acquire(1)[0];
        var retry = Ahead();

        _limiter.Dispose();

        Assert.True(first.IsCanceled && retry.IsCanceled);
        await EndAsync(held[0]);
        _time.Advance(Window);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _limiter.AcquireAheadAsync(Cancelled).AsTask());
    }

    [Fact]
    public void Constructor_NoRequestAllowed_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRateLimiter(0, _time));

    private List<Task<RateLimitLease>> Acquire(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _limiter.AcquireAsync(1, Cancelled).AsTask())];

    /// <summary>Ends the request of a permit that must have been granted.</summary>
    private static async Task EndAsync(Task<RateLimitLease> granted)
    {
        Assert.True(granted.IsCompletedSuccessfully);
        (await granted).Dispose();
    }

    private Task<RateLimitLease> Ahead() => _limiter.AcquireAheadAsync(Cancelled).AsTask();

    private (long Available, long Queued) Statistics()
    {
        var statistics = _limiter.GetStatistics()!;
        return (statistics.CurrentAvailablePermits, statistics.CurrentQueuedCount);
    }
}
