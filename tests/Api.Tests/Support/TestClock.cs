using Microsoft.Extensions.Time.Testing;

namespace TencentSsl.Api.Tests.Support;

/// <summary>
/// A clock that a test moves from timer to timer. It moves only while the code under test rests, that is, waits for a delay
/// or for an answer that never comes; so what a test measures does not depend on how fast the machine is.
/// </summary>
internal sealed class TestClock : FakeTimeProvider
{
    public static readonly DateTimeOffset Origin = new(2026, 3, 1, 23, 59, 58, TimeSpan.Zero);

    /// <summary>How long a test waits that hangs; no other does.</summary>
    public static readonly TimeSpan HangLimit = TimeSpan.FromMinutes(5);

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
        using var hang = new CancellationTokenSource(HangLimit);
        var task = Task.Run(work, TestContext.Current.CancellationToken);
        while (true)
        {
            await RestAsync(task);
            if (task.IsCompleted)
            {
                return await task;
            }

            Assert.False(hang.IsCancellationRequested, $"the test hangs, {Elapsed} on its clock");
            MoveToNextTimer();

            // A thread may be between firing a timer and doing what it is for.
            await Task.Yield();
        }
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
        lock (_gate)
        {
            // Under the lock, so that the clock never moves for a stall that could not be cut short yet.
            Interlocked.Increment(ref _stalls);
            cancellationToken.Register(() =>
            {
                Interlocked.Decrement(ref _stalls);
                never.TrySetCanceled(cancellationToken);
            });
        }

        SignalChange();
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
