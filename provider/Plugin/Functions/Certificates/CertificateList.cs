namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The certificates that match, as getCertificates tells of them.</summary>
internal sealed record CertificateList(IReadOnlyList<ListedCertificate> Entries, IReadOnlyList<string> UnmetExpectations);
