using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Listing;

/// <summary>
/// Reads a list of certificates page by page. The list may change meanwhile, and pages are counted from its start, so each
/// page begins with the last entry of the one before: if it does not, something has moved, and reading starts again.
/// </summary>
internal sealed class CertificateLister(ISslApiClient client)
{
    private const int MaxReadings = 4;
    private const int SmallestPage = 10;

    private int _pageSize = DescribeCertificatesRequest.MaxPageSize;

    /// <summary>Reads all entries that match.</summary>
    /// <param name="filter">The request without a page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IncompleteListException">No complete list could be had in several readings.</exception>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    public async Task<IReadOnlyList<CertificateListItem>> ReadAsync(DescribeCertificatesRequest filter, CancellationToken cancellationToken)
    {
        ListReading reading = new();
        for (var count = 0; count < MaxReadings; count++)
        {
            reading = new ListReading();
            await ReadOnceAsync(filter, reading, cancellationToken);
            if (reading.Problem is null)
            {
                return reading.Items;
            }
        }

        throw new IncompleteListException(reading.Problem!, MaxReadings);
    }

    /// <summary>Reads the certificates with these ids, up to a page at a time. Ids that do not exist are not among the result.</summary>
    public async Task<IReadOnlyList<CertificateListItem>> ReadByIdAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var items = new List<CertificateListItem>(ids.Count);
        foreach (var page in ids.Chunk(DescribeCertificatesRequest.MaxPageSize))
        {
            items.AddRange(await ReadAsync(new DescribeCertificatesRequest { CertIds = page }, cancellationToken));
        }

        return items;
    }

    private async Task ReadOnceAsync(DescribeCertificatesRequest filter, ListReading reading, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var (page, size) = await ReadPageAsync(filter with { Page = number }, reading.NextOffset, cancellationToken);
            if (!reading.Add(page, size))
            {
                return;
            }
        }
    }

    /// <summary>Reads a page, in smaller ones where the answer is too large.</summary>
    private async Task<(CertificatePage Page, int Size)> ReadPageAsync(DescribeCertificatesRequest filter, long offset, CancellationToken cancellationToken)
    {
        while (true)
        {
            var size = _pageSize;
            try
            {
                var request = filter with { Offset = offset, Limit = size };
                return (await client.DescribeCertificatesAsync(request, cancellationToken), size);
            }
            catch (TencentCloudException exception) when (exception.Failure.Kind == FailureKind.TooLarge && size > SmallestPage)
            {
                _pageSize = Math.Max(SmallestPage, size / 4);
            }
        }
    }
}
