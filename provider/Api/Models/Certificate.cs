using System.Text.Json.Serialization;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Models;

/// <summary>The answer of DescribeCertificate.</summary>
internal sealed record Certificate : CertificateRecord
{
    public string? OrderId { get; init; }

    [JsonConverter(typeof(LenientObjectConverter<DvAuthDetail>))]
    public DvAuthDetail? DvAuthDetail { get; init; }

    public string? VulnerabilityReport { get; init; }

    [JsonConverter(typeof(LenientObjectConverter<SubmittedData>))]
    public SubmittedData? SubmittedData { get; init; }

    public IReadOnlyList<DvAuth?>? DvRevokeAuthDetail { get; init; }
}
