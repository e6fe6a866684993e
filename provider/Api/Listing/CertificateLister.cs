using TencentSsl.Api.Actions;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Listing;

/// <summary>
/// Reads a list of certificates page by page. The list may change meanwhile, and pages are counted from its start, so each
/// page begins with the last entry of the one before: if it does not, something has moved, and reading starts again.
/// </summary>
internal sealed class CertificateLister(ISslApiClient client)
{
    private const int MaxReadings = 4;

    /// <summary>Reads all entries that match.</summary>
    /// <param name="filter">The request without a page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ListChangedException">The list changed in each of several readings.</exception>
    /// <exception cref="Errors.TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    public async Task<IReadOnlyList<CertificateListItem>> ReadAsync(DescribeCertificatesRequest filter, CancellationToken cancellationToken)
    {
        for (var reading = 0; reading < MaxReadings; reading++)
        {
            if (await TryReadAsync(filter, cancellationToken).ConfigureAwait(false) is { } items)
            {
                return items;
            }
        }

        throw new ListChangedException(MaxReadings);
    }

    /// <summary>Reads the certificates with these ids, up to a page at a time. Ids that do not exist are not among the result.</summary>
    public async Task<IReadOnlyList<CertificateListItem>> ReadByIdAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var items = new List<CertificateListItem>(ids.Count);
        foreach (var page in ids.Chunk(DescribeCertificatesRequest.MaxPageSize))
        {
            items.AddRange(await ReadAsync(new DescribeCertificatesRequest { CertIds = page }, cancellationToken).ConfigureAwait(false));
        }

        return items;
    }

    /// <summary>Reads the list once; null when it changed meanwhile.</summary>
    private async Task<IReadOnlyList<CertificateListItem>?> TryReadAsync(DescribeCertificatesRequest filter, CancellationToken cancellationToken)
    {
        var items = new List<CertificateListItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        long? total = null;
        long position = 0;
        while (true)
        {
            var overlap = position > 0 ? 1 : 0;
            var page = await client
                .DescribeCertificatesAsync(filter with { Offset = position - overlap, Limit = DescribeCertificatesRequest.MaxPageSize }, cancellationToken)
                .ConfigureAwait(false);
            var entries = page.Certificates ?? [];
            if ((total ??= page.TotalCount) != page.TotalCount || !Continues(items, entries, overlap))
            {
                return null;
            }

            foreach (var entry in entries.Skip(overlap))
            {
                // An entry without content counts as read, or the total could never be reached.
                position++;
                if (entry is null)
                {
                    continue;
                }

                if (entry.CertificateId is { } id && !ids.Add(id))
                {
                    return null;
                }

                items.Add(entry);
            }

            if (position >= (total ?? position))
            {
                return position == (total ?? position) ? items : null;
            }

            if (entries.Count <= overlap)
            {
                return null;
            }
        }
    }

    private static bool Continues(List<CertificateListItem> items, IReadOnlyList<CertificateListItem?> entries, int overlap) =>
        overlap == 0
        || (entries.Count > 0 && (entries[0] is null || items.Count == 0 || entries[0]!.CertificateId == items[^1].CertificateId));
}
