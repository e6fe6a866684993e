using Microsoft.Extensions.Time.Testing;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>A clock that moves when told to, and knows when something waits for it.</summary>
internal sealed class SteppedTime(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly SemaphoreSlim _timers = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Release();
        return timer;
    }

    /// <summary>Moves the clock once the next wait has begun.</summary>
    public async Task AdvanceNextWaitAsync(TimeSpan step)
    {
        await _timers.WaitAsync(TestContext.Current.CancellationToken).WithinReason();
        Advance(step);
    }
}
