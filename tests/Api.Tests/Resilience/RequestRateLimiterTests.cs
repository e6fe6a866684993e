using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class RequestRateLimiterTests : IDisposable
{
    /// <summary>How long after its request has ended a permit comes back.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1005);

    private readonly FakeTimeProvider _time = new();
    private readonly RequestRateLimiter _limiter;

    public RequestRateLimiterTests() => _limiter = new RequestRateLimiter(10, _time, () => 0.5);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task AcquireAsync_UpToTheLimit_IsGrantedAtOnce()
    {
        var tasks = Acquire(11);

        Assert.All(tasks[..10], task => Assert.True(task.IsCompletedSuccessfully));
        Assert.False(tasks[10].IsCompleted);
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
        using var limiter = new RequestRateLimiter(1, _time, () => 0.5);
        var held = limiter.AcquireAsync(isRetry: false, Cancelled).AsTask();
        var tasks = new List<Task<RateLimitPermit>>
        {
            limiter.AcquireAsync(isRetry: false, Cancelled).AsTask(),
            limiter.AcquireAsync(isRetry: true, Cancelled).AsTask(),
            limiter.AcquireAsync(isRetry: true, Cancelled).AsTask(),
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
        var impatient = _limiter.AcquireAsync(isRetry: false, cancellation.Token).AsTask();
        var patient = Acquire(1)[0];

        await cancellation.CancelAsync();
        Assert.True(impatient.IsCanceled);
        await EndAsync(held[0]);
        _time.Advance(Window);

        Assert.True(patient.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_CancelledBefore_TakesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _limiter.AcquireAsync(isRetry: true, new CancellationToken(canceled: true)));

        Assert.All(Acquire(10), task => Assert.True(task.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task AcquireAsync_CancelledAfterTheGrant_StillHasTheLease()
    {
        using var cancellation = new CancellationTokenSource();
        var held = Acquire(10);
        var granted = _limiter.AcquireAsync(isRetry: false, cancellation.Token).AsTask();
        await EndAsync(held[0]);
        _time.Advance(Window);

        await cancellation.CancelAsync();

        Assert.Null((await granted).Beat);
    }

    [Fact]
    public async Task End_Throttled_SendsWithTheBeatAsManyAsWereAdmitted()
    {
        var tasks = Acquire(30);
        foreach (var task in tasks[..10])
        {
            (await task).Outcome = task == tasks[3] ? RequestOutcome.Throttled : RequestOutcome.Admitted;
            await EndAsync(task);
        }

        var grants = new List<(TimeSpan Waited, long Beat)>();
        for (var millisecond = 0; millisecond < 3 * Beat.Period.TotalMilliseconds; millisecond++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            foreach (var task in tasks[10..].Skip(grants.Count).TakeWhile(task => task.IsCompleted))
            {
                var beat = (await task).Beat!.Value;
                grants.Add((_time.GetUtcNow() - Beat.MomentOf(beat), beat));
                await EndAsync(task, RequestOutcome.Admitted);
            }
        }

        Assert.Equal([9, 10], grants.GroupBy(grant => grant.Beat).Select(group => group.Count()).Take(2));
        Assert.All(grants, grant => Assert.InRange(grant.Waited, TimeSpan.Zero, Beat.Spread));
    }

    [Fact]
    public async Task End_AllThrottled_SendsOneAtATimeUntilOneIsAdmitted()
    {
        var tasks = Acquire(10);
        foreach (var task in tasks)
        {
            await EndAsync(task, RequestOutcome.Throttled);
        }

        var next = Acquire(2);
        Pass(TimeSpan.FromSeconds(5));
        Assert.Equal((true, false), (next[0].IsCompleted, next[1].IsCompleted));

        await EndAsync(next[0], RequestOutcome.Throttled);
        Pass(TimeSpan.FromSeconds(5));
        Assert.True(next[1].IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_CallerGivesUpAtAnyMomentOfItsBeat_LeavesTheNextBeatsToOthers()
    {
        for (var moment = TimeSpan.Zero; moment < 3 * Beat.Period; moment += TimeSpan.FromMilliseconds(20))
        {
            using var limiter = new RequestRateLimiter(10, _time, () => 0.5);
            await EndAsync(limiter.AcquireAsync(isRetry: false, Cancelled).AsTask(), RequestOutcome.Throttled);
            using var cancellation = new CancellationTokenSource();
            var impatient = limiter.AcquireAsync(isRetry: true, cancellation.Token).AsTask();
            Pass(moment);
            await cancellation.CancelAsync();
            if (impatient.IsCompletedSuccessfully)
            {
                await EndAsync(impatient, RequestOutcome.Throttled);
            }

            Pass(TimeSpan.FromSeconds(1));
            var patient = limiter.AcquireAsync(isRetry: true, Cancelled).AsTask();
            Pass(TimeSpan.FromSeconds(10));

            Assert.True(patient.IsCompletedSuccessfully, $"gave up after {moment}");
        }
    }

    [Fact]
    public async Task AcquireAsync_ProcessStandsStillAtAnyMomentOfItsBeat_GoesOn()
    {
        for (var moment = TimeSpan.Zero; moment < 3 * Beat.Period; moment += TimeSpan.FromMilliseconds(20))
        {
            using var limiter = new RequestRateLimiter(10, _time, () => 0.5);
            await EndAsync(limiter.AcquireAsync(isRetry: false, Cancelled).AsTask(), RequestOutcome.Throttled);
            var waiting = limiter.AcquireAsync(isRetry: true, Cancelled).AsTask();
            Pass(moment);
            _time.Advance(TimeSpan.FromSeconds(1));

            Pass(TimeSpan.FromSeconds(10));

            Assert.True(waiting.IsCompletedSuccessfully, $"stood still after {moment}");
        }
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task AcquireAsync_WallClockIsSetMeanwhile_GoesOn(int seconds)
    {
        var clock = new SetClock();
        using var limiter = new RequestRateLimiter(10, clock, () => 0.5);
        await EndAsync(limiter.AcquireAsync(isRetry: false, Cancelled).AsTask(), RequestOutcome.Throttled);
        var waiting = limiter.AcquireAsync(isRetry: true, Cancelled).AsTask();

        clock.SetBy = TimeSpan.FromSeconds(seconds);
        for (var step = 0; step < 1000; step++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.True(waiting.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_LongAfterTheLastRequest_HasTheLimitToItselfAgain()
    {
        var throttled = Acquire(10);
        foreach (var task in throttled)
        {
            await EndAsync(task, RequestOutcome.Throttled);
        }

        _time.Advance(TimeSpan.FromSeconds(22));

        Assert.All(Acquire(10), task => Assert.True(task.IsCompletedSuccessfully));
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
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _limiter.AcquireAsync(isRetry: true, Cancelled).AsTask());
    }

    [Fact]
    public void Constructor_NoRequestAllowed_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRateLimiter(0, _time, () => 0.5));

    private List<Task<RateLimitPermit>> Acquire(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _limiter.AcquireAsync(isRetry: false, Cancelled).AsTask())];

    /// <summary>Ends the request of a permit that must have been granted.</summary>
    private static async Task EndAsync(Task<RateLimitPermit> granted, RequestOutcome? outcome = null)
    {
        Assert.True(granted.IsCompletedSuccessfully);
        using var permit = await granted;
        permit.Outcome = outcome ?? permit.Outcome;
    }

    /// <summary>Lets time pass in steps that are shorter than the requests of a beat are apart.</summary>
    private void Pass(TimeSpan time)
    {
        for (var step = TimeSpan.FromMilliseconds(10); time > TimeSpan.Zero; time -= step)
        {
            _time.Advance(step);
        }
    }

    private Task<RateLimitPermit> Ahead() => _limiter.AcquireAsync(isRetry: true, Cancelled).AsTask();

    /// <summary>A clock that somebody sets.</summary>
    private sealed class SetClock : FakeTimeProvider
    {
        public TimeSpan SetBy { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + SetBy;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
