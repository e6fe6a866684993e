using TencentSsl.Api.Models;

namespace TencentSsl.Api.Meaning;

/// <summary>What people otherwise work out by hand from a certificate's record, as of one moment.</summary>
internal sealed class CertificateFacts
{
    private CertificateFacts(CertificateRecord record, DateTimeOffset now)
    {
        Record = record;
        Status = CertificateStatus.Find(record.Status);
        PackageTypeDescription = PackageTypes.Describe(record.PackageType);
        NotBefore = ChinaTime.Parse(record.CertBeginTime);
        NotAfter = ChinaTime.Parse(record.CertEndTime) ?? EarliestOfAuthorities(record);
        AppliedAt = ChinaTime.Parse(record.InsertTime);
        Domains = DomainNames.Collect(record.Domain, record.SubjectAltName);
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

    /// <summary>Gets all names of the certificate: lower case, sorted, each once.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>Works out the facts as of a moment.</summary>
    public static CertificateFacts Of(CertificateRecord record, DateTimeOffset now) => new(record, now);

    /// <summary>Gets the share of the whole lifetime that remains, 0 to 1; null where begin or end is not known.</summary>
    public double? LifetimeFraction(DateTimeOffset now)
    {
        if (NotBefore is not { } begin || NotAfter is not { } end || end <= begin)
        {
            return null;
        }

        return Math.Clamp((end - now) / (end - begin), 0, 1);
    }

    /// <summary>A client-CA certificate may have no end time of its own; the first of its authorities to end ends it.</summary>
    private static DateTimeOffset? EarliestOfAuthorities(CertificateRecord record) =>
        string.Equals(record.CertificateType, "CA", StringComparison.OrdinalIgnoreCase)
            ? record.CaEndTimes?.Select(ChinaTime.Parse).Min()
            : null;
}
