using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Support;

/// <summary>A timer that tells when it is due, and whether it is what somebody waits for or only guards something.</summary>
internal sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private ITimer? _inner;
    private volatile int _fired;

    public DateTimeOffset? Due { get; private set; }

    /// <summary>Gets whether this is a wait, rather than a deadline or the return of a permit.</summary>
    public bool IsDelay { get; } = !Belongs(callback, typeof(CancellationTokenSource)) && (!Belongs(callback, typeof(RequestRateLimiter)) || state is RequestRateLimiter);

    public void Attach(ITimer inner) => _inner = inner;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        Due = null;
        var fired = _fired;
        var changed = _inner!.Change(dueTime, period);

        // Only now, so that a clock that moves when it sees the timer finds it running.
        if (dueTime != Timeout.InfiniteTimeSpan && fired == _fired)
        {
            Due = clock.GetUtcNow() + dueTime;
        }

        clock.SignalChange();
        return changed;
    }

    public void Fire()
    {
        _fired++;
        Due = null;
        callback(state);
    }

    public void Dispose()
    {
        clock.Forget(this);
        _inner!.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells whether a callback is written in a type, or in one that the compiler made inside it.</summary>
    private static bool Belongs(TimerCallback callback, Type type)
    {
        for (var declaring = callback.Method.DeclaringType; declaring is not null; declaring = declaring.DeclaringType)
        {
            if (declaring == type)
            {
                return true;
            }
        }

        return false;
    }
}
