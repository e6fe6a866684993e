using TencentSsl.StandIns.SslApi.Actions;
using TencentSsl.StandIns.SslApi.Http;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>What a call of DescribeCertificates asks for.</summary>
internal sealed class ListQuery
{
    public static readonly IReadOnlySet<string> ParameterNames = new HashSet<string>(StringComparer.Ordinal)
    {
        "Offset", "Limit", "SearchKey", "CertificateType", "ProjectId", "ExpirationSort", "CertificateStatus", "Deployable",
        "FilterSource", "Tags", "CertIds", "FilterExpiring", "Upload", "Renew", "IsSM", "IsPendingIssue", "Hostable",
    };

    private const int DefaultLimit = 10;
    private const int MaxLimit = 1000;

    private static readonly string[] NotPlayed = ["Upload", "Renew", "IsSM", "IsPendingIssue", "Hostable"];

    private readonly long _offset;
    private readonly long _limit;
    private readonly string? _expirationSort;
    private readonly List<Func<Certificate, DateTimeOffset, bool>> _filters = [];

    public ListQuery(Parameters parameters)
    {
        if (NotPlayed.FirstOrDefault(parameters.Has) is { } name)
        {
            throw new ApiErrorException("UnsupportedOperation", $"This stand-in does not play the filter {name}.");
        }

        _offset = NotNegative("Offset", parameters.Integer("Offset") ?? 0);
        _limit = Math.Min(NotNegative("Limit", parameters.Integer("Limit") ?? DefaultLimit), MaxLimit);
        _expirationSort = OneOf("ExpirationSort", parameters.Text("ExpirationSort"), "ASC", "DESC");
        AddTextFilters(parameters);
        AddNumberFilters(parameters);
        AddListFilters(parameters);
    }

    public (int Total, IEnumerable<Certificate> Page) Run(IReadOnlyCollection<Certificate> certificates, DateTimeOffset now)
    {
        var matches = certificates.Where(certificate => _filters.All(filter => filter(certificate, now))).ToList();
        return (matches.Count, Sort(matches).Skip((int)Math.Min(_offset, int.MaxValue)).Take((int)_limit));
    }

    private static long NotNegative(string name, long value) =>
        value >= 0 ? value : throw new ApiErrorException("InvalidParameterValue", $"{name} is negative.");

    private static string? OneOf(string name, string? value, params string[] allowed) =>
        value is null or "" ? null
        : allowed.Contains(value, StringComparer.OrdinalIgnoreCase) ? value.ToUpperInvariant()
        : throw new ApiErrorException("InvalidParameterValue", $"{name} must be {string.Join(" or ", allowed)}.");

    // The times of the API sort as texts; ties are broken by id so that pages are stable.
    private IEnumerable<Certificate> Sort(IEnumerable<Certificate> matches)
    {
        var sorted = _expirationSort switch
        {
            "ASC" => matches.OrderBy(certificate => certificate.Text("CertEndTime"), StringComparer.Ordinal),
            "DESC" => matches.OrderByDescending(certificate => certificate.Text("CertEndTime"), StringComparer.Ordinal),
            _ => matches.OrderByDescending(certificate => certificate.Text("InsertTime"), StringComparer.Ordinal),
        };
        return sorted.ThenBy(certificate => certificate.Id, StringComparer.Ordinal);
    }

    private void AddTextFilters(Parameters parameters)
    {
        if (parameters.Text("SearchKey") is { Length: > 0 } search)
        {
            _filters.Add((certificate, _) =>
                certificate.Id.Contains(search, StringComparison.OrdinalIgnoreCase)
                || certificate.Text("Alias").Contains(search, StringComparison.OrdinalIgnoreCase)
                || certificate.Text("Domain").Contains(search, StringComparison.OrdinalIgnoreCase));
        }

        if (OneOf("CertificateType", parameters.Text("CertificateType"), "CA", "SVR") is { } type)
        {
            _filters.Add((certificate, _) => string.Equals(certificate.Text("CertificateType"), type, StringComparison.OrdinalIgnoreCase));
        }

        if (OneOf("FilterSource", parameters.Text("FilterSource"), "upload", "buy") is { } source)
        {
            _filters.Add((certificate, _) =>
                certificate.Text("From") is { Length: > 0 } from
                && string.Equals(from, "upload", StringComparison.OrdinalIgnoreCase) == (source == "UPLOAD"));
        }
    }

    private void AddNumberFilters(Parameters parameters)
    {
        if (parameters.Integer("ProjectId") is { } project)
        {
            _filters.Add((certificate, _) => certificate.Number("ProjectId") == project);
        }

        if (parameters.Integer("Deployable") is { } deployable)
        {
            _filters.Add((certificate, _) => certificate.Flag("Deployable") == (deployable == 1));
        }

        if (parameters.Integer("FilterExpiring") == 1)
        {
            _filters.Add(ListItem.IsExpiring);
        }
    }

    private void AddListFilters(Parameters parameters)
    {
        if (parameters.Integers("CertificateStatus") is { Count: > 0 } statuses)
        {
            _filters.Add((certificate, _) => certificate.Number("Status") is { } status && statuses.Contains(status));
        }

        if (parameters.Texts("CertIds") is { Count: > 0 } ids)
        {
            _filters.Add((certificate, _) => ids.Contains(certificate.Id));
        }

        foreach (var (key, value) in parameters.Tags("Tags"))
        {
            _filters.Add((certificate, _) => certificate.HasTag(key, value));
        }
    }
}
