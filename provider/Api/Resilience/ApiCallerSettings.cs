using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Resilience;

/// <summary>Where calls go, and what they are made with.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">Draws numbers from 0 up to 1, for jitter.</param>
internal sealed record ApiCallerSettings(ApiEndpoint Endpoint, TimeProvider Time, Func<double> Random)
{
    /// <summary>Gets the region; null where the action needs none, and then it is not sent.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the language of names and messages in answers, en-US or zh-CN.</summary>
    public string Language { get; init; } = "en-US";

    public ApiLog Log { get; init; } = ApiLog.None;

    /// <summary>Gets the rate limiter that callers of one account share; null for one of the caller's own. A shared one outlives its callers.</summary>
    public RequestRateLimiter? SharedLimiter { get; init; }
}
