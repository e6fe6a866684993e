using Microsoft.Extensions.Time.Testing;

namespace TencentSsl.Api.Tests.Support;

/// <summary>
/// A clock that a test moves from timer to timer. It moves only while the code under test rests, that is, waits for a delay
/// or for an answer that never comes; so what a test measures does not depend on how fast the machine is.
/// </summary>
internal sealed class TestClock : FakeTimeProvider
{
    public static readonly DateTimeOffset Origin = new(2026, 3, 1, 23, 59, 58, TimeSpan.Zero);

    private const int MaxSteps = 20_000;

    /// <summary>Only a hanging test ever waits for this long.</summary>
    private static readonly TimeSpan HangLimit = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly HashSet<TestTimer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _stalls;

    public TestClock()
        : base(Origin)
    {
    }

    /// <summary>Gets the time since the test began.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Origin;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Attach(base.CreateTimer(static timer => ((TestTimer)timer!).Fire(), timer, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Starts work and moves the clock until it is done.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var task = Task.Run(work, TestContext.Current.CancellationToken);
        await RunUntilAsync(() => task.IsCompleted, task);
        return await task;
    }

    /// <summary>Moves the clock until a condition holds; the work must be resting each time.</summary>
    public async Task RunUntilAsync(Func<bool> condition, Task work)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            await RestAsync(work);
            if (condition())
            {
                return;
            }

            MoveToNextTimer();
        }

        Assert.Fail($"nothing happened in {MaxSteps} steps, {Elapsed} on the test's clock");
    }

    /// <summary>Waits until the work is done, or waits for a delay, or for an answer that never comes.</summary>
    public async Task RestAsync(Task work)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (work.IsCompleted || _stalls > 0 || _timers.Any(timer => timer.IsDelay && timer.Due is not null))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await Task.WhenAny(work, changed).WaitAsync(HangLimit, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Moves to the moment at which the next timer fires; does nothing when there is none.</summary>
    public void MoveToNextTimer()
    {
        DateTimeOffset? next;
        lock (_gate)
        {
            next = _timers.Min(timer => timer.Due);
        }

        if (next is { } due)
        {
            Advance(due > GetUtcNow() ? due - GetUtcNow() : TimeSpan.Zero);
        }
    }

    /// <summary>Is an answer that never comes.</summary>
    public Task<T> StallAsync<T>(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<T>();
        Interlocked.Increment(ref _stalls);
        SignalChange();
        cancellationToken.Register(() =>
        {
            Interlocked.Decrement(ref _stalls);
            never.TrySetCanceled(cancellationToken);
        });
        return never.Task;
    }

    internal void Forget(TestTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    internal void SignalChange()
    {
        lock (_gate)
        {
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
