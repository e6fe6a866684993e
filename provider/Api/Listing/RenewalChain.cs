using TencentSsl.Api.Errors;
using TencentSsl.Api.Meaning;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Listing;

/// <summary>
/// A renewed or reissued certificate is a new one with an id of its own; the old one keeps its old dates and a link.
/// Follows the links to the certificate that is current: the last issued one.
/// </summary>
internal sealed class RenewalChain
{
    /// <summary>The most links that are followed.</summary>
    public const int MaxSteps = 10;

    private RenewalChain(IReadOnlyList<string> ids, Certificate current, string? missing)
    {
        Ids = ids;
        Current = current;
        Missing = missing;
    }

    /// <summary>Gets the ids from the one asked for to the current one.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Gets the current certificate.</summary>
    public Certificate Current { get; }

    /// <summary>Gets the id of a linked certificate that does not exist any more; null where there is none.</summary>
    public string? Missing { get; }

    /// <summary>
    /// Gets the id of the certificate that takes a certificate's place; null where there is none. The API's names mislead:
    /// RenewOrder is the renewal, and ReplacedFor, not ReplacedBy, the reissued one.
    /// </summary>
    public static string? Successor(CertificateRecord record) =>
        NonBlank(record.CertificateExtra?.RenewOrder) ?? NonBlank(record.CertificateExtra?.ReplacedFor);

    /// <summary>Follows the links from a certificate.</summary>
    /// <exception cref="RenewalChainException">The links lead in a circle, or on and on.</exception>
    /// <exception cref="TencentCloudException">A certificate cannot be read.</exception>
    public static async Task<RenewalChain> FollowAsync(ISslApiClient client, string certificateId, CancellationToken cancellationToken)
    {
        var walked = new List<string> { certificateId };
        var record = await client.DescribeCertificateAsync(certificateId, cancellationToken).ConfigureAwait(false);
        var (current, length) = (record, 1);
        while (Successor(record) is { } next)
        {
            if (walked.Contains(next, StringComparer.Ordinal))
            {
                throw new RenewalChainException($"the renewal links lead in a circle: {string.Join(" → ", walked)} → {next}");
            }

            if (walked.Count > MaxSteps)
            {
                throw new RenewalChainException($"more than {MaxSteps} renewal links: {string.Join(" → ", walked)} → {next}");
            }

            try
            {
                record = await client.DescribeCertificateAsync(next, cancellationToken).ConfigureAwait(false);
            }
            catch (TencentCloudException exception) when (exception.Failure.Class == ErrorClass.NotFound)
            {
                return new RenewalChain(walked[..length], current, next);
            }

            walked.Add(next);
            if (CertificateStatus.Find(record.Status) == CertificateStatus.Issued)
            {
                (current, length) = (record, walked.Count);
            }
        }

        return new RenewalChain(walked[..length], current, null);
    }

    private static string? NonBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
