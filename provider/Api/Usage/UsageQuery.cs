namespace TencentSsl.Api.Usage;

/// <summary>What is asked about the use of certificates.</summary>
/// <param name="CertificateIds">The certificates, each once.</param>
internal sealed record UsageQuery(IReadOnlyList<string> CertificateIds)
{
    /// <summary>The most certificates that the service looks up at once.</summary>
    public const int MaxCertificates = 100;

    /// <summary>Gets the types to look at; all when empty.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = [];

    /// <summary>Gets the regions to look at, of types that have regions; all when empty.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Gets how old a look-up may be that the service kept; null for what the service allows.</summary>
    public TimeSpan? MaxAge { get; init; }
}
