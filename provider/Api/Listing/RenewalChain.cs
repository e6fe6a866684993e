using TencentSsl.Api.Certificates;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Listing;

/// <summary>
/// A renewed or reissued certificate is a new one with an id of its own; the old one keeps its old dates and a link. Follows the links to
/// the certificate that is current: the last valid one. Where a certificate has two links, both are followed.
/// </summary>
internal sealed class RenewalChain
{
    /// <summary>The most links that are followed.</summary>
    public const int MaxSteps = 10;

    private readonly ISslApiClient _client;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Certificate?> _records = new(StringComparer.Ordinal);
    private readonly List<Step> _steps = [];
    private readonly List<(string From, string To)> _missing = [];

    private RenewalChain(ISslApiClient client, TimeProvider time)
    {
        _client = client;
        _time = time;
    }

    /// <summary>Gets the ids from the one asked for to the current one.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    /// <summary>Gets the current certificate.</summary>
    public Certificate Current { get; private set; } = new();

    /// <summary>Gets the links that lead to no certificate: the id of the one that has the link, and the one that does not exist.</summary>
    public IReadOnlyList<(string From, string To)> Missing => _missing;

    /// <summary>Follows the links from a certificate.</summary>
    /// <param name="client">Reads the certificates.</param>
    /// <param name="certificateId">Where to begin.</param>
    /// <param name="time">The clock; the service's own counts where it differs.</param>
    /// <param name="awaitIssue">Whether a successor that is still to be issued is current where nothing is issued.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RenewalChainException">The links lead in a circle, or on and on.</exception>
    /// <exception cref="TencentCloudException">A certificate cannot be read.</exception>
    public static async Task<RenewalChain> FollowAsync(
        ISslApiClient client,
        string certificateId,
        TimeProvider time,
        bool awaitIssue,
        CancellationToken cancellationToken)
    {
        var chain = new RenewalChain(client, time);
        var start = await client.DescribeCertificateAsync(certificateId, cancellationToken);
        if (await chain.WalkAsync([certificateId], start, cancellationToken) is { } problem)
        {
            throw new RenewalChainException(problem);
        }

        var current = chain.Choose(awaitIssue);
        (chain.Ids, chain.Current) = (current.Ids, current.Record);
        return chain;
    }

    /// <summary>Walks on from a certificate.</summary>
    /// <returns>Why no link leads on; null where one does, or where there is none.</returns>
    private async Task<string?> WalkAsync(IReadOnlyList<string> ids, Certificate record, CancellationToken cancellationToken)
    {
        _steps.Add(new Step(ids, record, CertificateFacts.Of(record, _time.GetUtcNow() + _client.ClockOffset)));
        var problems = new List<string>();
        var links = RenewalLinks.Of(record);
        foreach (var next in links)
        {
            if (await FollowLinkAsync(ids, next, cancellationToken) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems.Count > 0 && problems.Count == links.Count ? problems[0] : null;
    }

    private async Task<string?> FollowLinkAsync(IReadOnlyList<string> ids, string next, CancellationToken cancellationToken)
    {
        if (ids.Contains(next, StringComparer.Ordinal))
        {
            return $"the renewal links lead in a circle: {string.Join(" → ", ids)} → {next}";
        }

        if (ids.Count > MaxSteps)
        {
            return $"more than {MaxSteps} renewal links: {string.Join(" → ", ids)} → {next}";
        }

        if (await ReadAsync(ids[^1], next, cancellationToken) is not { } record)
        {
            _missing.Add((ids[^1], next));
            return null;
        }

        return await WalkAsync([.. ids, next], record, cancellationToken);
    }

    private async Task<Certificate?> ReadAsync(string from, string id, CancellationToken cancellationToken)
    {
        if (_records.TryGetValue(id, out var known))
        {
            return known;
        }

        try
        {
            return _records[id] = await _client.DescribeCertificateAsync(id, cancellationToken);
        }
        catch (TencentCloudException exception) when (exception.Failure.Class == ErrorClass.NotFound)
        {
            return _records[id] = null;
        }
        catch (TencentCloudException exception)
        {
            throw exception.About($"certificate \"{id}\", which renews or reissues \"{from}\"");
        }
    }

    private Step Choose(bool awaitIssue)
    {
        var furthest = _steps.OrderByDescending(step => step.Ids.Count).ThenByDescending(step => step.Facts.NotAfter).ToArray();
        return furthest.FirstOrDefault(step => step.Facts.Valid == true)
            ?? furthest.FirstOrDefault(step => step.Facts.Status == CertificateStatus.Issued)
            ?? furthest.FirstOrDefault(step => awaitIssue && step.Facts.Status is { IsFinal: false })
            ?? _steps[0];
    }

    private sealed record Step(IReadOnlyList<string> Ids, Certificate Record, CertificateFacts Facts);
}
