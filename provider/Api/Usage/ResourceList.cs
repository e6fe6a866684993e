namespace TencentSsl.Api.Usage;

/// <summary>A list of an answer: the resources of a type, in a region where the type has regions.</summary>
/// <param name="ResourceType">The type, such as clb.</param>
/// <param name="Region">The region; null where the type has none.</param>
/// <param name="Resources">The places of this page.</param>
/// <param name="TotalCount">How many resources there are on all pages.</param>
/// <param name="Error">Why the list could not be read in full; null where it could.</param>
internal sealed record ResourceList(string ResourceType, string? Region, IReadOnlyList<BoundResource> Resources, long TotalCount, string? Error);
