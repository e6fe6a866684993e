using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>A clock that moves when told to, and knows when something waits for it.</summary>
internal sealed class SteppedTime(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _waits = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        WaitsOf(dueTime).Release();
        return timer;
    }

    /// <summary>Moves the clock once the next wait of this length has begun.</summary>
    public async Task AdvanceNextWaitAsync(TimeSpan length)
    {
        await NextWaitAsync(length);
        Advance(length);
    }

    /// <summary>Returns once the next wait of this length has begun.</summary>
    public Task NextWaitAsync(TimeSpan length) => WaitsOf(length).WaitAsync(TestContext.Current.CancellationToken).WithinReason();

    private SemaphoreSlim WaitsOf(TimeSpan length) => _waits.GetOrAdd(length, _ => new SemaphoreSlim(0));
}
