namespace TencentSsl.Api.Transport;

/// <summary>
/// The service's clock as its answers show it. Requests are signed by it, since the service refuses those that are more than five minutes off,
/// and certificates are judged by it: a machine that was restored from a snapshot must not pass one that has expired.
/// </summary>
internal sealed class ServiceClock(TimeProvider time)
{
    /// <summary>Less than this may be latency and the whole seconds of HTTP's dates.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>More than this is a mistake of whoever wrote the date, and not of this machine.</summary>
    private static readonly TimeSpan Plausible = TimeSpan.FromDays(20 * 365);

    private long _offsetTicks;

    /// <summary>Gets how far the service's clock is ahead; zero while the clocks agree.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Gets what the service's clock shows now.</summary>
    public DateTimeOffset Now => time.GetUtcNow() + Offset;

    /// <summary>Learns from the time at which the service says it answered. Returns whether that can be true: a time that is years off is ignored.</summary>
    public bool Learn(DateTimeOffset serverTime)
    {
        var offset = serverTime - time.GetUtcNow();
        if (offset.Duration() > Plausible)
        {
            return false;
        }

        Volatile.Write(ref _offsetTicks, offset.Duration() > Tolerance ? offset.Ticks : 0);
        return true;
    }
}
