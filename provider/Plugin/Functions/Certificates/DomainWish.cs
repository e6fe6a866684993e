using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Meaning;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>What a certificate has to be to be chosen for a name, and why others were passed over.</summary>
internal sealed class DomainWish
{
    private const int MaxMissesShown = 5;
    private const int MaxNamesShown = 5;

    private readonly string _domain;
    private readonly IReadOnlyList<CertificateStatus> _statuses;
    private readonly bool _needsDeployable;
    private readonly bool _takesExpired;

    private DomainWish(Struct arguments)
    {
        var given = arguments.Fields;
        _domain = given["domain"].StringValue.Trim();
        var statuses = given.TryGetValue("statuses", out var listed) ? listed.ListValue.Values : [];
        _statuses = statuses.Count > 0 ? [.. statuses.Select(status => CertificateStatus.Find(status.StringValue)!)] : [CertificateStatus.Issued];
        _needsDeployable = statuses.Count == 0;
        _takesExpired = given.TryGetValue("includeExpired", out var expired) && expired.BoolValue;
        Source = given.TryGetValue("source", out var source) ? source.StringValue : null;
    }

    /// <summary>Gets the source; null for any.</summary>
    public string? Source { get; }

    public static DomainWish Read(Struct arguments) => new(arguments);

    public bool IsMetBy(CertificateFacts certificate) => Covers(certificate) && Reason(certificate) is null;

    /// <summary>Says that none was found, and lists those that came nearest: first the ones that cover the name, then its neighbours.</summary>
    public string DescribeMisses(IReadOnlyList<CertificateFacts> certificates)
    {
        var near = certificates
            .Where(certificate => Covers(certificate) || IsNeighbour(certificate))
            .OrderByDescending(Covers)
            .ThenByDescending(certificate => certificate.NotAfter ?? DateTimeOffset.MinValue)
            .ThenBy(certificate => certificate.Record.CertificateId, StringComparer.Ordinal)
            .ToArray();
        var wish = $"no certificate for \"{Excerpt.Of(_domain)}\" is {string.Join(" or ", _statuses.Select(status => status.Name))}"
            + (_needsDeployable ? ", deployable" : "")
            + (_takesExpired ? "" : " and not expired");
        if (near.Length == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{wish}; none of the {certificates.Count} certificates looked at covers it or a neighbour of it");
        }

        var misses = string.Join("; ", near.Take(MaxMissesShown).Select(Describe));
        return near.Length <= MaxMissesShown
            ? $"{wish}; nearest: {misses}"
            : string.Create(CultureInfo.InvariantCulture, $"{wish}; nearest: {misses}; and {near.Length - MaxMissesShown} more");
    }

    private static string NamesOf(CertificateFacts certificate) =>
        string.Join(", ", certificate.Domains.Take(MaxNamesShown)) + (certificate.Domains.Count > MaxNamesShown ? ", …" : "");

    private static string Parent(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private bool Covers(CertificateFacts certificate) => certificate.Domains.Any(name => DomainNames.Covers(name, _domain));

    /// <summary>A neighbour has a name under the same parent, or is the parent or child of the name.</summary>
    private bool IsNeighbour(CertificateFacts certificate)
    {
        var domain = DomainNames.ToAscii(_domain) ?? _domain;
        return certificate.Domains.Select(name => DomainNames.ToAscii(name) ?? name).Any(name =>
            Parent(name) == Parent(domain)
            || name.EndsWith("." + domain, StringComparison.Ordinal)
            || domain.EndsWith("." + name.TrimStart('*', '.'), StringComparison.Ordinal));
    }

    private string Describe(CertificateFacts certificate)
    {
        var label = CertificateLabel.Of(certificate.Record.CertificateId!, certificate);
        return Covers(certificate) ? $"{label} {Reason(certificate)}" : $"{label} covers only {NamesOf(certificate)}";
    }

    /// <summary>Says why a certificate that covers the name is passed over; null where it is not.</summary>
    private string? Reason(CertificateFacts certificate)
    {
        if (certificate.Status is not { } status || !_statuses.Contains(status))
        {
            return certificate.Status is { } actual ? $"has status {actual.Name}" : "has no status that the API tells";
        }

        if (!_takesExpired && certificate.Expired == true)
        {
            return certificate.NotAfter is { } notAfter ? $"expired on {ChinaTime.ToRfc3339(notAfter)}" : "has expired";
        }

        return _needsDeployable && certificate.Record.Deployable != true ? "is not deployable" : null;
    }
}
