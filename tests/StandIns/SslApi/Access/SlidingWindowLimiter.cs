namespace TencentSsl.StandIns.SslApi.Access;

/// <summary>
/// Lets so many requests of an account for an action through that no second, wherever it begins, holds more than the limit.
/// Refused requests do not count: a client that waits a second after being refused gets through.
/// </summary>
internal sealed class SlidingWindowLimiter(int limit, TimeProvider timeProvider)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string SecretId, string Action), Queue<long>> _admitted = [];

    public int Limit => limit;

    public bool TryAdmit(Account account, string action)
    {
        if (limit == 0)
        {
            return true;
        }

        lock (_lock)
        {
            if (!_admitted.TryGetValue((account.SecretId, action), out var times))
            {
                times = new Queue<long>(limit);
                _admitted[(account.SecretId, action)] = times;
            }

            var now = timeProvider.GetTimestamp();
            while (times.TryPeek(out var oldest) && timeProvider.GetElapsedTime(oldest, now) >= Window)
            {
                times.Dequeue();
            }

            if (times.Count >= limit)
            {
                return false;
            }

            times.Enqueue(now);
            return true;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _admitted.Clear();
        }
    }
}
