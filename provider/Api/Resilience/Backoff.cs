namespace TencentSsl.Api.Resilience;

/// <summary>Exponential back-off with full jitter: each wait is drawn evenly between nothing and a bound that doubles.</summary>
internal sealed class Backoff(Func<double> random)
{
    private const double FirstBoundSeconds = 0.5;
    private const double LargestBoundSeconds = 10;

    /// <summary>Draws the wait before a retry.</summary>
    /// <param name="retry">0 for the first one.</param>
    /// <param name="retryAfter">How long the service asks to be left alone; null where it does not say.</param>
    public TimeSpan Next(int retry, TimeSpan? retryAfter)
    {
        // The exponent is held down so that the power cannot overflow in a call that is throttled for very long.
        var bound = Math.Min(LargestBoundSeconds, FirstBoundSeconds * Math.Pow(2, Math.Min(retry, 10)));
        var wait = TimeSpan.FromSeconds(bound * random());
        return retryAfter > wait ? retryAfter.Value : wait;
    }
}
