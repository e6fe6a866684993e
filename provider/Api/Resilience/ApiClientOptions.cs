namespace TencentSsl.Api.Resilience;

/// <summary>How hard the client tries. The values are validated where configuration is read.</summary>
internal sealed record ApiClientOptions
{
    /// <summary>The service's documented limit for each action.</summary>
    public const int DocumentedRequestsPerSecond = 10;

    /// <summary>Gets the most requests in any second. The default is the documented limit.</summary>
    public int MaxRequestsPerSecond { get; init; } = DocumentedRequestsPerSecond;

    /// <summary>
    /// Gets how often a failed request is retried. The default is 5; 0 retries nothing. Being throttled does not count,
    /// it is bounded by <see cref="TotalTimeout"/> alone, because the account may be busy for reasons that are not ours.
    /// </summary>
    public int MaxRetries { get; init; } = 5;

    /// <summary>Gets the time for one request and its answer. The default is 10 s.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets the time for one function call: credentials, waits for the rate limit, all requests and retries. The default is 60 s.
    /// </summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
