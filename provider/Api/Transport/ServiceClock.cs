namespace TencentSsl.Api.Transport;

/// <summary>
/// The service's clock as far as it is known. The service refuses requests that are more than five minutes off; once it
/// has, the difference is learnt from its answer and kept for later requests.
/// </summary>
internal sealed class ServiceClock(TimeProvider time)
{
    private long _offsetTicks;

    /// <summary>Gets what the service's clock shows now.</summary>
    public DateTimeOffset Now => time.GetUtcNow().AddTicks(Volatile.Read(ref _offsetTicks));

    /// <summary>Learns from the time at which the service says it answered.</summary>
    public void Learn(DateTimeOffset serverTime) =>
        Volatile.Write(ref _offsetTicks, (serverTime - time.GetUtcNow()).Ticks);
}
