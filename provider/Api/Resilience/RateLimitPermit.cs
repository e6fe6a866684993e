namespace TencentSsl.Api.Resilience;

/// <summary>A permit to send one request. Disposing it says that the request has ended.</summary>
internal sealed class RateLimitPermit(RequestRateLimiter limiter, TimeSpan granted, long? beat, bool isLastPlace) : IDisposable
{
    private int _ended;

    /// <summary>Gets when the permit was granted, on the limiter's clock.</summary>
    public TimeSpan Granted => granted;

    /// <summary>Gets the beat at which the request went out; null where the process had the limit to itself.</summary>
    public long? Beat => beat;

    /// <summary>Gets a value indicating whether the request takes the last place of the limit.</summary>
    public bool IsLastPlace => isLastPlace;

    /// <summary>Gets or sets what the service did with the request.</summary>
    public RequestOutcome Outcome { get; set; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            limiter.End(this);
        }
    }
}
