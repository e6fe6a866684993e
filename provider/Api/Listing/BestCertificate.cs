using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Listing;

/// <summary>Says which of several good certificates is the one to use.</summary>
internal static class BestCertificate
{
    /// <summary>
    /// Puts the one that lasts longest first; of equal ones the one applied for last; of still equal ones the first by id, so
    /// that the order does not depend on that of the list. An unknown end counts as the earliest.
    /// </summary>
    public static IOrderedEnumerable<CertificateFacts> Order(IEnumerable<CertificateFacts> candidates) =>
        candidates
            .OrderByDescending(candidate => candidate.NotAfter ?? DateTimeOffset.MinValue)
            .ThenByDescending(candidate => candidate.AppliedAt ?? DateTimeOffset.MinValue)
            .ThenBy(candidate => candidate.Record.CertificateId, StringComparer.Ordinal);
}
