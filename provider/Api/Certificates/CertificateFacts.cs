using TencentSsl.Api.Models;

namespace TencentSsl.Api.Certificates;

/// <summary>What people otherwise work out by hand from a certificate's record, as of one moment.</summary>
internal sealed class CertificateFacts
{
    private CertificateFacts(CertificateRecord record, DateTimeOffset now, IEnumerable<string> moreNames)
    {
        Record = record;
        Status = CertificateStatus.Find(record.Status);
        PackageTypeDescription = PackageTypes.Describe(record.PackageType);
        NotBefore = ChinaTime.Parse(record.CertBeginTime);
        NotAfter = ChinaTime.Parse(record.CertEndTime) ?? EarliestOfAuthorities(record);
        AppliedAt = ChinaTime.Parse(record.InsertTime);
        Domains = DomainNames.Collect([record.Domain], record.SubjectAltName, (record as CertificateListItem)?.CertSans, moreNames);
        if (NotAfter is { } notAfter)
        {
            // The end time is the last moment that is still valid: at it the certificate has not expired yet.
            DaysRemaining = (int)Math.Floor((notAfter - now) / TimeSpan.FromDays(1));
            Expired = now > notAfter || Status == CertificateStatus.Expired;
        }
        else if (Status == CertificateStatus.Expired)
        {
            Expired = true;
        }

        Begun = NotBefore is { } notBefore ? now >= notBefore : null;
        WhyNotValid = Refute(now);
        Valid = WhyNotValid is not null ? false : IsKnownToBeValid ? true : null;
    }

    /// <summary>Gets the record that the facts are taken from.</summary>
    public CertificateRecord Record { get; }

    /// <summary>Gets the status; null where the API told none.</summary>
    public CertificateStatus? Status { get; }

    /// <summary>Gets the product behind the code; null where the code is null or not in the list.</summary>
    public string? PackageTypeDescription { get; }

    /// <summary>Gets the start of validity in UTC; null where it is not known.</summary>
    public DateTimeOffset? NotBefore { get; }

    /// <summary>Gets the last valid second in UTC; null where it is not known.</summary>
    public DateTimeOffset? NotAfter { get; }

    /// <summary>Gets the time of application or upload in UTC; null where it is not known.</summary>
    public DateTimeOffset? AppliedAt { get; }

    /// <summary>Gets the whole days until the end, rounded down, negative once it is past; null where the end is not known.</summary>
    public int? DaysRemaining { get; }

    /// <summary>Gets whether the end has passed or the status says so; null where neither is known.</summary>
    public bool? Expired { get; }

    /// <summary>
    /// Gets whether the moment is within begin and end and the status is one in force; false when one of them is known not to be so,
    /// null when what is needed to tell is not known.
    /// </summary>
    public bool? Valid { get; }

    /// <summary>Gets why the certificate is not valid, as in "is Revoked"; null where it is, or where that is not known.</summary>
    public string? WhyNotValid { get; }

    /// <summary>Gets whether the begin of validity has passed; null where it is not known.</summary>
    public bool? Begun { get; }

    /// <summary>Gets all names of the certificate as A-labels: lower case, sorted, each once.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>Gets a value indicating whether the certificate can be a server's; one that the API gives no type may be.</summary>
    public bool IsForServers =>
        string.IsNullOrWhiteSpace(Record.CertificateType) || string.Equals(Record.CertificateType.Trim(), "SVR", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets a value indicating whether the certificate has an SM2 key, which ordinary clients refuse.</summary>
    public bool IsSm2 =>
        Record.CertificateExtra?.SmCert == 1
        || (Record is CertificateListItem item
            && (item.IsSm == true || (item.EncryptAlgorithm?.TrimStart().StartsWith("SM", StringComparison.OrdinalIgnoreCase) ?? false)));

    private bool IsKnownToBeValid => NotBefore is not null && NotAfter is not null && Status is { InForce: true };

    /// <summary>Works out the facts as of a moment.</summary>
    /// <param name="record">The record.</param>
    /// <param name="now">The moment.</param>
    /// <param name="moreNames">Names that are known from elsewhere, such as from the list's entry of the same certificate.</param>
    public static CertificateFacts Of(CertificateRecord record, DateTimeOffset now, IReadOnlyList<string>? moreNames = null) =>
        new(record, now, moreNames ?? []);

    /// <summary>Gets the share of the whole lifetime that remains, 0 to 1; null where begin or end is not known.</summary>
    public double? LifetimeFraction(DateTimeOffset now)
    {
        if (NotBefore is not { } begin || NotAfter is not { } end || end <= begin)
        {
            return null;
        }

        return Math.Clamp((end - now) / (end - begin), 0, 1);
    }

    private string? Refute(DateTimeOffset now)
    {
        if (now < NotBefore)
        {
            return $"is valid from {ChinaTime.ToRfc3339(NotBefore.Value)}";
        }

        if (now > NotAfter)
        {
            return $"has expired (on {ChinaTime.ToRfc3339(NotAfter.Value)})";
        }

        return Status is { InForce: false } status && status != CertificateStatus.Unknown ? $"is {status.Name}" : null;
    }

    /// <summary>A client-CA certificate may have no end time of its own; the first of its authorities to end ends it.</summary>
    private static DateTimeOffset? EarliestOfAuthorities(CertificateRecord record) =>
        string.Equals(record.CertificateType, "CA", StringComparison.OrdinalIgnoreCase)
            ? record.CaEndTimes?.Select(ChinaTime.Parse).Min()
            : null;
}
