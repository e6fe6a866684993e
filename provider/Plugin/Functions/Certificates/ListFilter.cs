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
        new("certificateIds", new ListType(PropertyType.String), "Ids of the certificates to read. An id that does not exist is an error."),
        new("search", PropertyType.String, "Text that is looked for in id, alias and domain, by the service."),
        new("domain", PropertyType.String, "A name that the certificates have to cover, by an equal name or by a wildcard that stands for exactly one label. All names of a certificate count, also those that the service's search does not look at."),
        new("statuses", new ListType(CertificateTypes.Status), "The statuses to keep."),
        new("certificateType", CertificateTypes.CertificateType, "The certificate type to keep."),
        new("source", Source, "The source to keep."),
        new("deployable", PropertyType.Boolean, "Whether to keep deployable certificates or the others."),
        new("expiringWithinDays", PropertyType.Integer, "Keeps certificates with at most this many whole days remaining, expired ones included, 0 to 36500. Certificates whose end is not known are left out.") { Min = 0, Max = ExpectationInputs.LongestLifeInDays },
        new("tags", new MapType(PropertyType.String), "Tags that the certificates have to have, each with its value."),
        new("projectId", PropertyType.String, "Id of the project to keep, digits in a text."),
    ];

    private readonly string? _search;
    private readonly string? _domain;
    private readonly IReadOnlyList<CertificateStatus>? _statuses;
    private readonly string? _certificateType;
    private readonly string? _source;
    private readonly bool? _deployable;
    private readonly int? _expiringWithinDays;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _tags;
    private readonly string? _projectId;

    private ListFilter(Struct arguments)
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
        _projectId = Text("projectId");

        string? Text(string name) => given.TryGetValue(name, out var value) ? value.StringValue.Trim() : null;
    }

    /// <summary>Gets the ids to read; null where they are not given.</summary>
    public IReadOnlyList<string>? CertificateIds { get; }

    /// <summary>Reads the filters, whose types have been checked.</summary>
    public static (ListFilter Filter, IReadOnlyList<Failure> Failures) Read(Struct arguments)
    {
        var filter = new ListFilter(arguments);
        return filter._projectId is { } project && !long.TryParse(project, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? (filter, [new Failure("projectId", "projectId must be digits, such as \"0\"")])
            : (filter, []);
    }

    /// <summary>Writes the filters that the API has.</summary>
    public DescribeCertificatesRequest ToRequest() => new()
    {
        SearchKey = _search,
        CertificateType = _certificateType,
        ProjectId = _projectId is null ? null : long.Parse(_projectId, System.Globalization.CultureInfo.InvariantCulture),

        // A status that the list does not know has no number to ask for.
        CertificateStatus = _statuses is null || _statuses.Contains(CertificateStatus.Unknown) ? null : [.. _statuses.Select(status => status.Code!.Value)],
        Deployable = _deployable is { } deployable ? (deployable ? 1 : 0) : null,
        FilterSource = _source,
        Tags = _tags.Count == 0 ? null : [.. _tags.Select(tag => new Tag { TagKey = tag.Key, TagValue = tag.Value })],
    };

    /// <summary>Tells whether an entry passes all filters.</summary>
    public bool Matches(ListedCertificate entry)
    {
        var (item, facts) = entry;
        return (_domain is null || facts.Domains.Any(name => DomainNames.Covers(name, _domain)))
            && (_statuses is null || (facts.Status is { } status && _statuses.Contains(status)))
            && (_certificateType is null || string.Equals(item.CertificateType, _certificateType, StringComparison.OrdinalIgnoreCase))
            && (_source is null || string.Equals(item.From, "upload", StringComparison.OrdinalIgnoreCase) == (_source == "upload"))
            && (_deployable is null || item.Deployable == _deployable)
            && (_expiringWithinDays is null || facts.DaysRemaining <= _expiringWithinDays)
            && (_projectId is null || item.ProjectId == _projectId)
            && _tags.All(tag => item.Tags?.Any(own => own?.TagKey == tag.Key && (own.TagValue ?? "") == tag.Value) ?? false)
            && (_search is null || CertificateIds is null || IsFoundIn(item));
    }

    /// <summary>The service's search, for entries that were asked for by id.</summary>
    private bool IsFoundIn(CertificateListItem item) =>
        new[] { item.CertificateId, item.Alias, item.Domain }.Any(text => text?.Contains(_search!, StringComparison.OrdinalIgnoreCase) ?? false);
}
