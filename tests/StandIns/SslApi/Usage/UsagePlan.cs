namespace TencentSsl.StandIns.SslApi.Usage;

/// <summary>What a look-up of a certificate's use finds, and how it goes.</summary>
/// <param name="Detail">The lists by type, such as <c>{"CLB": […]}</c>, in JSON.</param>
public sealed record UsagePlan(string Detail = "{}")
{
    /// <summary>How many polls find the look-up running.</summary>
    public int Polls { get; init; }

    /// <summary>The code of the error with which it fails; none when null.</summary>
    public string? Error { get; init; }

    /// <summary>How long ago the look-up was made that the service kept; a new one when null.</summary>
    public TimeSpan? CachedFor { get; init; }
}
