using System.Text.Json.Serialization;

namespace TencentSsl.Api.Models;

/// <summary>Renewal and reissue links, and facts about the product. The names of the links mislead: see each.</summary>
internal sealed record CertificateExtra
{
    public string? DomainNumber { get; init; }

    public string? OriginCertificateId { get; init; }

    public string? ReplacedBy { get; init; }

    public string? ReplacedFor { get; init; }

    public string? RenewOrder { get; init; }

    [JsonPropertyName("SMCert")]
    public long? SmCert { get; init; }

    public long? CompanyType { get; init; }
}
