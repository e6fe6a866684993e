using TencentSsl.Api;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Listing;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>
/// Finds the certificate that serves a name. The list only proposes: what is returned is read by its id and judged again, because a list can
/// lag behind the record. Where the record no longer fits, the next best is tried.
/// </summary>
internal sealed class DomainSearch(ISslApiClient client, TimeProvider time)
{
    /// <summary>Searches the account.</summary>
    /// <returns>The certificate, or why there is none.</returns>
    public async Task<(CertificateReading? Reading, Failure? Failure)> RunAsync(DomainQuery query, CancellationToken cancellationToken)
    {
        var items = await new CertificateLister(client)
            .ReadAsync(new DescribeCertificatesRequest { FilterSource = query.Source }, cancellationToken);

        // Only now is the service's clock known.
        var now = time.GetUtcNow() + client.ClockOffset;
        var certificates = items.Select(item => CertificateFacts.Of(item, now)).ToArray();
        var rejected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in BestCertificate.Order(certificates.Where(facts => query.Covers(facts) && query.Reason(facts) is null)))
        {
            var (reading, reason) = await TryReadAsync(query, candidate, now, cancellationToken);
            if (reading is not null)
            {
                return (reading, null);
            }

            rejected[candidate.Record.CertificateId!] = reason!;
        }

        return (null, new Failure(DomainInputs.Domain.Name, query.DescribeMisses(certificates, rejected)));
    }

    private async Task<(CertificateReading? Reading, string? Reason)> TryReadAsync(
        DomainQuery query,
        CertificateFacts candidate,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var id = candidate.Record.CertificateId!;
        try
        {
            var record = await client.DescribeCertificateAsync(id, cancellationToken);
            var reading = CertificateReading.Of(id, record, now, candidate.Domains);
            return query.Reason(reading.Facts) is { } reason
                ? (null, $"{reason} (by its record; the list has it otherwise)")
                : (reading, null);
        }
        catch (TencentCloudException exception) when (exception.Failure.Class == ErrorClass.NotFound)
        {
            return (null, "is in the list, but no longer exists");
        }
    }
}
