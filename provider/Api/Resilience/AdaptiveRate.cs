namespace TencentSsl.Api.Resilience;

/// <summary>
/// The requests a second that are allowed: the limit, halved by throttling, and growing back by one at a time. Moments are
/// durations since a fixed one. Not safe for threads: its owner has a lock.
/// </summary>
internal sealed class AdaptiveRate
{
    private static readonly TimeSpan GrowthInterval = TimeSpan.FromSeconds(2);

    /// <summary>Answers to requests of one second tell of the same excess, so that only the first of them counts.</summary>
    private static readonly TimeSpan HalvingInterval = TimeSpan.FromSeconds(1);

    private readonly int _limit;
    private int _current;
    private TimeSpan? _halvedAt;
    private TimeSpan _changedAt;

    public AdaptiveRate(int limit)
    {
        _limit = limit;
        _current = limit;
    }

    /// <summary>Gets when the rate will grow next; null when it is at the limit.</summary>
    public TimeSpan? NextGrowth => _current < _limit ? _changedAt + GrowthInterval : null;

    /// <summary>Gets the rate at a moment that is not before those asked for earlier.</summary>
    public int At(TimeSpan now)
    {
        while (_current < _limit && now - _changedAt >= GrowthInterval)
        {
            _current++;
            _changedAt += GrowthInterval;
        }

        return _current;
    }

    /// <summary>Takes note of an answer that the limit is exceeded.</summary>
    public void Halve(TimeSpan now)
    {
        var current = At(now);
        if (now - _halvedAt < HalvingInterval)
        {
            return;
        }

        _current = Math.Max(1, current / 2);
        _halvedAt = now;
        _changedAt = now;
    }
}
