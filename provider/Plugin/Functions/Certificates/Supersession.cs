using TencentSsl.Api.Listing;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>
/// Finds the certificates that have been renewed or reissued and whose successor is valid. A successor may itself have been renewed, and may
/// be none of the certificates that were listed: those are read as well, all of a generation in one request.
/// </summary>
internal sealed class Supersession(CertificateLister lister, DateTimeOffset now)
{
    private readonly Dictionary<string, ListedCertificate?> _known = new(StringComparer.Ordinal);

    /// <summary>Gives those entries that no valid certificate has taken the place of.</summary>
    /// <param name="entries">The entries to look at.</param>
    /// <param name="listed">All that are known.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ListedCertificate>> LeaveOutAsync(
        IReadOnlyList<ListedCertificate> entries,
        IReadOnlyList<ListedCertificate> listed,
        CancellationToken cancellationToken)
    {
        foreach (var entry in listed.Where(entry => entry.Item.CertificateId is not null))
        {
            _known[entry.Item.CertificateId!] = entry;
        }

        for (var generation = 0; generation < RenewalChain.MaxSteps; generation++)
        {
            var missing = _known.Values.OfType<ListedCertificate>().SelectMany(Successors).Where(id => !_known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToArray();
            if (missing.Length == 0)
            {
                break;
            }

            await ReadAsync(missing, cancellationToken);
        }

        return [.. entries.Where(entry => !HasValidSuccessor(entry, [entry.Item.CertificateId ?? ""]))];
    }

    private static IReadOnlyList<string> Successors(ListedCertificate entry) => RenewalLinks.Of(entry.Item);

    private async Task ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            _known[id] = null;
        }

        foreach (var item in await lister.ReadByIdAsync(ids, cancellationToken))
        {
            _known[item.CertificateId ?? ""] = ListedCertificate.Of(item, now);
        }
    }

    private bool HasValidSuccessor(ListedCertificate entry, HashSet<string> seen) =>
        Successors(entry)
            .Where(seen.Add)
            .Select(id => _known.GetValueOrDefault(id))
            .OfType<ListedCertificate>()
            .Any(successor => successor.Facts.Valid == true || HasValidSuccessor(successor, seen));
}
