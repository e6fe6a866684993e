using System.Text.Json.Serialization;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Models;

/// <summary>An entry of the answer of DescribeCertificates.</summary>
internal sealed record CertificateListItem : CertificateRecord
{
    [JsonConverter(typeof(LenientObjectConverter<ProjectInfo>))]
    public ProjectInfo? ProjectInfo { get; init; }

    public IReadOnlyList<string?>? BoundResource { get; init; }

    public bool? IsIgnore { get; init; }

    [JsonPropertyName("IsSM")]
    public bool? IsSm { get; init; }

    public string? EncryptAlgorithm { get; init; }

    [JsonConverter(typeof(LenientObjectConverter<PreAuditInfo>))]
    public PreAuditInfo? PreAuditInfo { get; init; }

    public long? AutoRenewFlag { get; init; }

    public long? HostingStatus { get; init; }

    public string? HostingCompleteTime { get; init; }

    public string? HostingRenewCertId { get; init; }

    public string? HasRenewOrder { get; init; }

    public bool? ReplaceOriCertIsDelete { get; init; }

    public bool? IsExpiring { get; init; }

    [JsonPropertyName("DVAuthDeadline")]
    public string? DvAuthDeadline { get; init; }

    public string? ValidationPassedTime { get; init; }

    [JsonPropertyName("CertSANs")]
    public IReadOnlyList<string?>? CertSans { get; init; }

    public string? AwaitingValidationMsg { get; init; }

    public bool? AllowDownload { get; init; }

    [JsonPropertyName("IsDNSPODResolve")]
    public bool? IsDnspodResolve { get; init; }

    public bool? IsPackage { get; init; }

    public bool? KeyPasswordCustomFlag { get; init; }

    [JsonConverter(typeof(LenientObjectConverter<SupportDownloadType>))]
    public SupportDownloadType? SupportDownloadType { get; init; }

    public string? CertRevokedTime { get; init; }

    public IReadOnlyList<string?>? HostingResourceTypes { get; init; }

    [JsonConverter(typeof(LenientObjectConverter<HostingConfig>))]
    public HostingConfig? HostingConfig { get; init; }
}
