namespace TencentSsl.Api.Models;

/// <summary>The answer of DescribeCertificate.</summary>
internal sealed record Certificate : CertificateRecord
{
    public string? OrderId { get; init; }

    public DvAuthDetail? DvAuthDetail { get; init; }

    public string? VulnerabilityReport { get; init; }

    public SubmittedData? SubmittedData { get; init; }

    public IReadOnlyList<DvAuth?>? DvRevokeAuthDetail { get; init; }
}
