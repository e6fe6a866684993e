using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>
/// The filters of a list. Those that the API has are applied by it, so that no more pages are read than match; those that it
/// has not are applied here. All of them are checked here as well: with ids given the API is asked for the ids alone.
/// </summary>
internal sealed class ListFilter
{
    private readonly string? _search;
    private readonly string? _domain;
    private readonly IReadOnlyList<CertificateStatus>? _statuses;
    private readonly string? _certificateType;
    private readonly string? _source;
    private readonly bool? _deployable;
    private readonly int? _expiringWithinDays;
    private readonly IReadOnlyDictionary<string, string> _tags;
    private readonly long? _projectId;

    /// <summary>Reads the filters, whose types and texts have been checked.</summary>
    public ListFilter(Struct arguments)
    {
        CertificateIds = ListInputs.CertificateIds.Read(arguments);
        _search = ListInputs.Search.Read(arguments);
        _domain = ListInputs.Domain.Read(arguments);
        _statuses = ListInputs.Statuses.Read(arguments);
        _certificateType = ListInputs.CertificateType.Read(arguments);
        _source = ListInputs.Source.Read(arguments);
        _deployable = ListInputs.Deployable.Read(arguments);
        _expiringWithinDays = ListInputs.ExpiringWithinDays.Read(arguments);
        _tags = ListInputs.Tags.Read(arguments) ?? new Dictionary<string, string>();
        _projectId = ListInputs.ProjectId.Read(arguments) is { } project ? long.Parse(project, CultureInfo.InvariantCulture) : null;
        SkipSuperseded = ListInputs.SkipSuperseded.Read(arguments);
        MinCount = ListInputs.MinCount.Read(arguments);
    }

    /// <summary>Gets the ids to read; null where they are not given.</summary>
    public IReadOnlyList<string>? CertificateIds { get; }

    /// <summary>Gets a value indicating whether certificates with a valid successor are left out.</summary>
    public bool SkipSuperseded { get; }

    /// <summary>Gets the least number of matches; null for any.</summary>
    public int? MinCount { get; }

    /// <summary>Writes the filters that the API has.</summary>
    public DescribeCertificatesRequest ToRequest() => new()
    {
        SearchKey = _search,
        CertificateType = _certificateType,
        ProjectId = _projectId,

        // A status that the list does not know has no number to ask for.
        CertificateStatus = _statuses is null || _statuses.Contains(CertificateStatus.Unknown) ? null : [.. _statuses.Select(status => status.Code!.Value)],
        Deployable = _deployable is { } deployable ? (deployable ? 1 : 0) : null,
        FilterSource = _source,
        Tags = _tags.Count == 0 ? null : [.. _tags.Select(tag => new Tag { TagKey = tag.Key, TagValue = tag.Value })],
    };

    /// <summary>Writes only the search, for finding out what the other filters leave out.</summary>
    public DescribeCertificatesRequest ToWideRequest() => new() { SearchKey = _search };

    /// <summary>Says why an entry does not match, as in "is not deployable"; null where it does.</summary>
    public string? Mismatch(ListedCertificate entry)
    {
        var (item, facts) = entry;
        if (_domain is not null && !facts.Domains.Any(name => DomainNames.Covers(name, _domain)))
        {
            return $"does not cover \"{Excerpt.Of(_domain)}\"";
        }

        if (_statuses is not null && !(facts.Status is { } status && _statuses.Contains(status)))
        {
            return facts.Status is null ? "has no status" : $"has status {facts.Status.Name}";
        }

        if (_certificateType is not null && !string.Equals(item.CertificateType, _certificateType, StringComparison.OrdinalIgnoreCase))
        {
            return $"is not of type {_certificateType}";
        }

        if (_source is not null && string.Equals(item.From, CertificateTypes.Uploaded, StringComparison.OrdinalIgnoreCase) != (_source == CertificateTypes.Uploaded))
        {
            return $"is not from source {_source}";
        }

        if (_deployable is not null && item.Deployable != _deployable)
        {
            return _deployable.Value ? "is not deployable" : "is deployable";
        }

        if (_expiringWithinDays is { } days && !(facts.DaysRemaining <= days))
        {
            return facts.DaysRemaining is null ? "has no known end" : string.Create(CultureInfo.InvariantCulture, $"has more than {days} days remaining");
        }

        if (_projectId is not null && !(long.TryParse(item.ProjectId, NumberStyles.None, CultureInfo.InvariantCulture, out var project) && project == _projectId))
        {
            return string.Create(CultureInfo.InvariantCulture, $"is not in project {_projectId}");
        }

        if (!_tags.All(tag => item.Tags?.Any(own => own?.TagKey == tag.Key && (own.TagValue ?? "") == tag.Value) ?? false))
        {
            return "does not have the tags";
        }

        return _search is not null && CertificateIds is not null && !IsFoundIn(item) ? "is not what search looks for" : null;
    }

    /// <summary>The service's search, for entries that were asked for by id.</summary>
    private bool IsFoundIn(CertificateListItem item) =>
        new[] { item.CertificateId, item.Alias, item.Domain }.Any(text => text?.Contains(_search!, StringComparison.OrdinalIgnoreCase) ?? false);
}
