using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>What a certificate has to be to be chosen for a name, and why others were passed over.</summary>
internal sealed record DomainQuery(string Domain)
{
    private const int MaxMissesShown = 5;
    private const int MaxNamesShown = 5;

    private static readonly IReadOnlyList<CertificateStatus> DefaultStatuses = [CertificateStatus.Issued];

    /// <summary>Gets the statuses to choose from; null for issued and deployable ones.</summary>
    public IReadOnlyList<CertificateStatus>? Statuses { get; init; }

    /// <summary>Gets a value indicating whether expired certificates may be chosen.</summary>
    public bool IncludeExpired { get; init; }

    /// <summary>Gets a value indicating whether SM2 certificates may be chosen.</summary>
    public bool IncludeSm2 { get; init; }

    /// <summary>Gets the source; null for any.</summary>
    public string? Source { get; init; }

    private bool TakesExpired => IncludeExpired || (Statuses?.Contains(CertificateStatus.Expired) ?? false);

    private IReadOnlyList<CertificateStatus> AcceptedStatuses => Statuses ?? DefaultStatuses;

    public static DomainQuery Read(Struct arguments) => new(DomainInputs.Domain.Read(arguments))
    {
        Statuses = DomainInputs.Statuses.Read(arguments),
        IncludeExpired = DomainInputs.IncludeExpired.Read(arguments),
        IncludeSm2 = DomainInputs.IncludeSm2.Read(arguments),
        Source = DomainInputs.Source.Read(arguments),
    };

    public bool Covers(CertificateFacts certificate) => certificate.Domains.Any(name => DomainNames.Covers(name, Domain));

    /// <summary>Says why a certificate that covers the name is passed over; null where it can be chosen.</summary>
    public string? Reason(CertificateFacts certificate) =>
        WhyItCannotServe(certificate) ?? WhyItsStatusIsWrong(certificate) ?? WhyItIsNotValid(certificate)
        ?? (Statuses is null && certificate.Record.Deployable != true ? "is not deployable" : null);

    /// <summary>Says that none was found, and lists those that came nearest: first the ones that cover the name, then its neighbours.</summary>
    /// <param name="certificates">All that were looked at.</param>
    /// <param name="rejected">Why those were passed over that looked right in the list, by id.</param>
    public string DescribeMisses(IReadOnlyList<CertificateFacts> certificates, IReadOnlyDictionary<string, string> rejected)
    {
        var near = certificates
            .Where(certificate => Covers(certificate) || IsNeighbour(certificate))
            .OrderByDescending(Covers)
            .ThenByDescending(certificate => certificate.NotAfter ?? DateTimeOffset.MinValue)
            .ThenBy(certificate => certificate.Record.CertificateId, StringComparer.Ordinal)
            .ToArray();
        var miss = $"no certificate for \"{Excerpt.Of(Domain)}\" is {string.Join(" or ", AcceptedStatuses.Select(status => status.Name))}"
            + (Statuses is null ? ", deployable" : "")
            + (TakesExpired ? "" : " and valid now");
        if (near.Length == 0)
        {
            return certificates.Count == 0
                ? $"{miss}; the account has no certificate"
                : string.Create(CultureInfo.InvariantCulture, $"{miss}; no certificate of the account covers this name or a similar one ({certificates.Count} checked)");
        }

        var misses = string.Join("; ", near.Take(MaxMissesShown).Select(certificate => Describe(certificate, rejected)));
        return near.Length <= MaxMissesShown
            ? $"{miss}; nearest: {misses}"
            : string.Create(CultureInfo.InvariantCulture, $"{miss}; nearest: {misses}; and {near.Length - MaxMissesShown} more");
    }

    private static string NamesOf(CertificateFacts certificate) =>
        string.Join(", ", certificate.Domains.Take(MaxNamesShown).Select(Excerpt.Of)) + (certificate.Domains.Count > MaxNamesShown ? ", …" : "");

    private static string Parent(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private string? WhyItCannotServe(CertificateFacts certificate)
    {
        if (string.IsNullOrWhiteSpace(certificate.Record.CertificateId))
        {
            return "has no id in the list, so it cannot be read";
        }

        if (!certificate.IsForServers)
        {
            return $"is not a server certificate (certificateType {Excerpt.Of(certificate.Record.CertificateType!)})";
        }

        return certificate.IsSm2 && !IncludeSm2
            ? $"is an SM2 certificate, which ordinary clients refuse ({DomainInputs.IncludeSm2.Name}: true accepts it)"
            : null;
    }

    private string? WhyItsStatusIsWrong(CertificateFacts certificate) => certificate.Status switch
    {
        null => "has no status: the API reports none",
        { } status when AcceptedStatuses.Contains(status) => null,
        { } status => $"has status {status.Name}",
    };

    /// <summary>The statuses are the query's own matter, so that of validity only the dates are left.</summary>
    private string? WhyItIsNotValid(CertificateFacts certificate)
    {
        if (certificate.Begun == false)
        {
            return certificate.WhyNotValid;
        }

        if (certificate.Expired == true)
        {
            return TakesExpired
                ? null
                : certificate.NotAfter is { } notAfter ? $"expired on {ChinaTime.ToRfc3339(notAfter)}" : "has expired";
        }

        return certificate.Begun is null || certificate.NotAfter is null
            ? "has no begin or no end of validity: the API reports none that can be read"
            : null;
    }

    /// <summary>A neighbour has a name under the same parent, or is the parent or child of the name.</summary>
    private bool IsNeighbour(CertificateFacts certificate)
    {
        var domain = DomainNames.ToAscii(Domain) ?? Domain;
        return certificate.Domains.Any(name =>
            Parent(name) == Parent(domain)
            || name.EndsWith("." + domain, StringComparison.Ordinal)
            || domain.EndsWith("." + name.TrimStart('*', '.'), StringComparison.Ordinal));
    }

    private string Describe(CertificateFacts certificate, IReadOnlyDictionary<string, string> rejected)
    {
        var label = CertificateLabel.Of(certificate);
        if (!Covers(certificate))
        {
            return $"{label} covers only {NamesOf(certificate)}";
        }

        return rejected.TryGetValue(certificate.Record.CertificateId ?? "", out var reason)
            ? $"{label} {reason}"
            : $"{label} {Reason(certificate)}";
    }
}
