namespace TencentSsl.Benchmarks.FanOut;

/// <summary>What came of a fan-out.</summary>
/// <param name="Requests">The requests that the API was sent.</param>
/// <param name="Throttled">Those of them that it refused.</param>
/// <param name="Elapsed">From the first invoke to the last answer.</param>
/// <param name="Ideal">The time that the requests take at the limit.</param>
internal sealed record FanOutResult(int Requests, int Throttled, TimeSpan Elapsed, TimeSpan Ideal)
{
    public double OverIdeal => Elapsed / Ideal;
}
