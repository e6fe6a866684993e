namespace TencentSsl.Api.Usage;

/// <summary>Where certificates are used.</summary>
/// <param name="Resources">The places.</param>
/// <param name="Problems">What could not be looked up; empty where the answer is complete.</param>
/// <param name="CachedAt">When the service looked; the earliest of several look-ups, null where it does not say.</param>
internal sealed record UsageReading(IReadOnlyList<BoundResource> Resources, IReadOnlyList<UsageProblem> Problems, DateTimeOffset? CachedAt);

/// <summary>What could not be looked up.</summary>
/// <param name="CertificateId">The certificate.</param>
/// <param name="ResourceType">The type; null where it is all of them.</param>
/// <param name="Region">The region; null where it is all of them.</param>
/// <param name="Text">What happened, for a person.</param>
internal sealed record UsageProblem(string CertificateId, string? ResourceType, string? Region, string Text);
