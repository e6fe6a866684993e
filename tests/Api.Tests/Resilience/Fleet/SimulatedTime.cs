namespace TencentSsl.Api.Tests.Resilience.Fleet;

/// <summary>Time that passes from event to event, for many processes on one thread.</summary>
internal sealed class SimulatedTime
{
    private readonly PriorityQueue<(SimulatedTimer Timer, int Version), (long Moment, long Number)> _events = new();
    private long _number;

    /// <summary>Gets the ticks since the simulation began.</summary>
    public long Now { get; private set; }

    /// <summary>Gets a clock of this time.</summary>
    /// <param name="wrongBy">How much the clock's wall clock is ahead of the others'.</param>
    /// <param name="afterTimer">What is done after each event of a timer of this clock.</param>
    public TimeProvider Clock(TimeSpan wrongBy, Action afterTimer) => new SimulatedClock(this, wrongBy, afterTimer);

    /// <summary>Calls back after a time.</summary>
    public void After(TimeSpan wait, Action callback) => new SimulatedTimer(this, callback).Change(wait, Timeout.InfiniteTimeSpan);

    /// <summary>Goes on to the next event; false when there is none.</summary>
    public bool MoveNext()
    {
        while (_events.TryDequeue(out var next, out var at))
        {
            if (next.Timer.Version == next.Version)
            {
                Now = at.Moment;
                next.Timer.Fire();
                return true;
            }
        }

        return false;
    }

    private sealed class SimulatedClock(SimulatedTime time, TimeSpan wrongBy, Action afterTimer) : TimeProvider
    {
        private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => time.Now;

        public override DateTimeOffset GetUtcNow() => Start + TimeSpan.FromTicks(time.Now) + wrongBy;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SimulatedTimer(time, () =>
            {
                callback(state);
                afterTimer();
            });
            timer.Change(dueTime, period);
            return timer;
        }
    }

    private sealed class SimulatedTimer(SimulatedTime time, Action callback) : ITimer
    {
        public int Version { get; private set; }

        public void Fire()
        {
            Version++;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Version++;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time._events.Enqueue((this, Version), (time.Now + Math.Max(0, dueTime.Ticks), time._number++));
            }

            return true;
        }

        public void Dispose() => Version++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
