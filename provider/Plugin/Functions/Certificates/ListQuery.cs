using System.Globalization;
using TencentSsl.Api;
using TencentSsl.Api.Listing;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Reads the certificates that match a filter.</summary>
internal sealed class ListQuery(ISslApiClient client, TimeProvider time)
{
    private const int MaxReasonsShown = 5;
    private const string Superseded = "is superseded by a valid one";

    private readonly CertificateLister _lister = new(client);

    /// <summary>Runs the query.</summary>
    /// <returns>What matches, and what is wrong with the query's ids or with how many match.</returns>
    public async Task<(CertificateSelection Selection, IReadOnlyList<Failure> Failures)> RunAsync(ListFilter filter, CancellationToken cancellationToken)
    {
        var items = filter.CertificateIds is { } ids
            ? await _lister.ReadByIdAsync(ids.Distinct(StringComparer.Ordinal).ToArray(), cancellationToken)
            : await _lister.ReadAsync(filter.ToRequest(), cancellationToken);

        // Only now is the service's clock known.
        var now = time.GetUtcNow() + client.ClockOffset;
        var listed = items.Select(item => ListedCertificate.Of(item, now)).ToArray();
        if (filter.CertificateIds is { } wanted && FindMissing(wanted, listed) is { Count: > 0 } missing)
        {
            return (new CertificateSelection([], []), missing);
        }

        IReadOnlyList<ListedCertificate> matches = [.. listed.Where(entry => filter.Mismatch(entry) is null)];
        var current = filter.SkipSuperseded
            ? await new Supersession(_lister, now).LeaveOutAsync(matches, listed, cancellationToken)
            : matches;
        if (current.Count < filter.MinCount)
        {
            var reasons = await ReasonsAsync(filter, now, matches.Count - current.Count, cancellationToken);
            return (new CertificateSelection([], []), [TooFew(current.Count, filter.MinCount.Value, reasons)]);
        }

        var byId = current.ToLookup(entry => string.IsNullOrWhiteSpace(entry.Item.CertificateId));
        return (new CertificateSelection([.. Order(byId[false])], [.. byId[true]]), []);
    }

    private static IEnumerable<ListedCertificate> Order(IEnumerable<ListedCertificate> entries) => entries
        .OrderBy(entry => entry.Facts.NotAfter ?? DateTimeOffset.MaxValue)
        .ThenBy(entry => entry.Item.CertificateId, StringComparer.Ordinal);

    private static Failure TooFew(int count, int minCount, string reasons) => new(
        ListInputs.MinCount.Name,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? "certificate matches" : "certificates match")}, expected at least {minCount}{reasons}"));

    private static List<Failure> FindMissing(IReadOnlyList<string> wanted, IEnumerable<ListedCertificate> found)
    {
        var known = found.Select(entry => entry.Item.CertificateId).ToHashSet(StringComparer.Ordinal);
        var missing = new List<Failure>();
        for (var index = 0; index < wanted.Count; index++)
        {
            if (!known.Contains(wanted[index]))
            {
                missing.Add(new Failure(
                    string.Create(CultureInfo.InvariantCulture, $"{ListInputs.CertificateIds.Name}[{index}]"),
                    $"certificate \"{Excerpt.Of(wanted[index])}\" does not exist in this account"));
            }
        }

        return missing;
    }

    /// <summary>Says why entries were left out. The service does not tell that of its own filters, so the list is read once more without them.</summary>
    private async Task<string> ReasonsAsync(ListFilter filter, DateTimeOffset now, int superseded, CancellationToken cancellationToken)
    {
        var all = filter.CertificateIds is { } ids
            ? await _lister.ReadByIdAsync(ids.Distinct(StringComparer.Ordinal).ToArray(), cancellationToken)
            : await _lister.ReadAsync(filter.ToWideRequest(), cancellationToken);
        var reasons = all
            .Select(item => filter.Mismatch(ListedCertificate.Of(item, now)))
            .OfType<string>()
            .Concat(Enumerable.Repeat(Superseded, superseded))
            .GroupBy(reason => reason, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        if (reasons.Length == 0)
        {
            return "; no others were found";
        }

        var shown = reasons.Take(MaxReasonsShown).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} × \"{group.Key}\""));
        return $"; left out: {string.Join(", ", shown)}{(reasons.Length > MaxReasonsShown ? ", …" : "")}";
    }
}
