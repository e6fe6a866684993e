using System.Threading.RateLimiting;
using Polly;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Resilience;

/// <summary>What is known of a call while it is under way, across its attempts.</summary>
internal sealed class CallState
{
    /// <summary>The place of the state in Polly's context.</summary>
    public static readonly ResiliencePropertyKey<CallState> Key = new("TencentSsl.CallState");

    /// <summary>Gets or sets the permit that was waited for before the deadline began; the first attempt takes it.</summary>
    public RateLimitLease? FirstLease { get; set; }

    public required ApiCredentials Credentials { get; set; }

    public int Attempts { get; set; }

    public int Retries { get; set; }

    public int Throttles { get; set; }

    public bool ClockCorrected { get; set; }

    public bool CredentialsRefreshed { get; set; }

    public ApiFailure? LastFailure { get; set; }
}
