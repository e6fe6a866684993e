namespace TencentSsl.Api.Resilience;

/// <summary>Exponential back-off with full jitter: each wait is drawn evenly between nothing and a bound that doubles.</summary>
internal sealed class Backoff(Func<double> random)
{
    private const double FirstBoundSeconds = 0.5;
    private const double LargestBoundSeconds = 10;

    /// <summary>The service's limits are per second, so less than a second after a throttle nothing has changed.</summary>
    private static readonly TimeSpan LeastAfterThrottle = TimeSpan.FromSeconds(1);

    /// <summary>Draws the wait before a retry.</summary>
    /// <param name="retry">0 for the first one.</param>
    /// <param name="throttled">Whether the service asked to slow down.</param>
    /// <param name="retryAfter">How long the service asks to be left alone; null where it does not say.</param>
    public TimeSpan Next(int retry, bool throttled, TimeSpan? retryAfter)
    {
        // The exponent is held down so that the power cannot overflow in a call that is throttled for very long.
        var bound = Math.Min(LargestBoundSeconds, FirstBoundSeconds * Math.Pow(2, Math.Min(retry, 10)));
        var wait = TimeSpan.FromSeconds(bound * random());
        if (throttled)
        {
            wait += LeastAfterThrottle;
        }

        return retryAfter > wait ? retryAfter.Value : wait;
    }
}
