using TencentSsl.Api.Models;

namespace TencentSsl.Api.Listing;

/// <summary>
/// The links from a certificate to those that take its place. The API's names mislead: RenewOrder and HasRenewOrder have the renewal, and
/// ReplacedFor, not ReplacedBy, the reissued one.
/// </summary>
internal static class RenewalLinks
{
    /// <summary>Returns the id of the likeliest successor; null where there is none.</summary>
    public static string? First(CertificateRecord record) => Of(record) is [var first, ..] ? first : null;

    /// <summary>Returns the ids of the successors, the likelier one first; none where there is none.</summary>
    public static IReadOnlyList<string> Of(CertificateRecord record)
    {
        string?[] links =
        [
            record.CertificateExtra?.RenewOrder,
            (record as CertificateListItem)?.HasRenewOrder,
            record.CertificateExtra?.ReplacedFor,
        ];
        return [.. links.Select(link => link?.Trim()).OfType<string>().Where(link => link.Length > 0 && link != record.CertificateId).Distinct(StringComparer.Ordinal)];
    }
}
