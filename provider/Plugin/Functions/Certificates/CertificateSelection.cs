namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The certificates that a list query found.</summary>
/// <param name="Entries">Those that match, by end of validity and then id; those whose end is not known come last.</param>
/// <param name="WithoutId">Those that match, but that the service lists without an id.</param>
internal sealed record CertificateSelection(IReadOnlyList<ListedCertificate> Entries, IReadOnlyList<ListedCertificate> WithoutId);
