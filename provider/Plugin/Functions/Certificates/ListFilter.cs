using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Meaning;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>
/// The filters of a list. Those that the API has are applied by it, so that no more pages are read than match; those that it
/// has not are applied here. All of them are checked here as well: with ids given the API is asked for the ids alone.
/// </summary>
internal sealed class ListFilter
{
    public static EnumType Source { get; } = new(
        "CertificateSource",
        "How a certificate came into the account.",
        [new("Upload", "upload", "Uploaded by a user."), new("Buy", "buy", "Applied for or bought at the service.")]);

    public static IReadOnlyList<Property> Inputs { get; } =
    [
        new("certificateIds", new ListType(PropertyType.String), "Ids of the certificates to read. An id that does not exist is an error, and so is an empty list.") { Problem = TencentSsl.Api.Meaning.CertificateIds.Problem },
        new("search", PropertyType.String, "Text that the service looks for in id, alias and domain."),
        new("domain", PropertyType.String, "A name that the certificates must cover, by the same name or by a wildcard in place of its first label. All names of a certificate count, also those that the service's search does not look at.") { Problem = DomainNameRules.Problem },
        new("statuses", new ListType(CertificateTypes.Status), "The statuses to keep. **A gate with `[Issued]` no longer sees a certificate from the day it expires**: to be told, leave this out and expect `valid`, or set `minCount`."),
        new("certificateType", CertificateTypes.CertificateType, "The certificate type to keep."),
        new("source", Source, "The source to keep."),
        new("deployable", PropertyType.Boolean, "Whether to keep deployable certificates or the others."),
        new("expiringWithinDays", PropertyType.Integer, "Keeps certificates with at most this many whole days remaining, expired ones included, 0 to 36500. Certificates without a known end are left out.") { Min = 0, Max = ExpectationInputs.LongestLifeInDays },
        new("tags", new MapType(PropertyType.String), "Tags that the certificates must have, each with its value."),
        new("projectId", PropertyType.String, "Id of the project to keep, digits in a text.") { Problem = ProjectProblem },
        new("skipSuperseded", PropertyType.Boolean, "Leaves out certificates that have been renewed or reissued and whose successor is valid. The default is false."),
        new("minCount", PropertyType.Integer, "The least number of certificates that must match, 0 to 1000000. Fewer are an error that says why others were left out.") { Min = 0, Max = 1_000_000 },
    ];

    private readonly string? _search;
    private readonly string? _domain;
    private readonly IReadOnlyList<CertificateStatus>? _statuses;
    private readonly string? _certificateType;
    private readonly string? _source;
    private readonly bool? _deployable;
    private readonly int? _expiringWithinDays;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _tags;
    private readonly long? _projectId;

    /// <summary>Reads the filters, whose types and texts have been checked.</summary>
    public ListFilter(Struct arguments)
    {
        var given = arguments.Fields;
        CertificateIds = given.TryGetValue("certificateIds", out var ids) ? [.. ids.ListValue.Values.Select(id => id.StringValue.Trim())] : null;
        _search = Text("search");
        _domain = Text("domain");
        _statuses = given.TryGetValue("statuses", out var statuses) ? [.. statuses.ListValue.Values.Select(status => CertificateStatus.Find(status.StringValue)!)] : null;
        _certificateType = Text("certificateType");
        _source = Text("source");
        _deployable = given.TryGetValue("deployable", out var deployable) ? deployable.BoolValue : null;
        _expiringWithinDays = given.TryGetValue("expiringWithinDays", out var days) ? (int)days.NumberValue : null;
        _tags = given.TryGetValue("tags", out var tags) ? [.. tags.StructValue.Fields.Select(tag => KeyValuePair.Create(tag.Key, tag.Value.StringValue))] : [];
        _projectId = Text("projectId") is { } project ? long.Parse(project, CultureInfo.InvariantCulture) : null;
        SkipSuperseded = given.TryGetValue("skipSuperseded", out var skip) && skip.BoolValue;
        MinCount = given.TryGetValue("minCount", out var count) ? (int)count.NumberValue : null;

        string? Text(string name) => given.TryGetValue(name, out var value) ? value.StringValue.Trim() : null;
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

        if (_source is not null && string.Equals(item.From, "upload", StringComparison.OrdinalIgnoreCase) != (_source == "upload"))
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

    private static string? ProjectProblem(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "must be digits, such as \"0\"";

    /// <summary>The service's search, for entries that were asked for by id.</summary>
    private bool IsFoundIn(CertificateListItem item) =>
        new[] { item.CertificateId, item.Alias, item.Domain }.Any(text => text?.Contains(_search!, StringComparison.OrdinalIgnoreCase) ?? false);
}
