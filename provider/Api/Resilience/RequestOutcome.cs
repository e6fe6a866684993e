namespace TencentSsl.Api.Resilience;

/// <summary>What the service's rate limit did with a request.</summary>
internal enum RequestOutcome
{
    /// <summary>Nobody knows: there was no answer.</summary>
    Unknown,

    /// <summary>The request was let through, whatever its answer was.</summary>
    Admitted,

    /// <summary>The limit was used up.</summary>
    Throttled,
}
