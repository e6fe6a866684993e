using System.Text.Json.Serialization;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Models;

/// <summary>The members that both actions, the single read and the list, tell of a certificate. Any of them may be null or absent.</summary>
internal abstract record CertificateRecord : ApiAnswer
{
    public string? OwnerUin { get; init; }

    public string? ProjectId { get; init; }

    public string? From { get; init; }

    public string? CertificateType { get; init; }

    public string? PackageType { get; init; }

    public string? ProductZhName { get; init; }

    public string? Domain { get; init; }

    public string? Alias { get; init; }

    public long? Status { get; init; }

    public string? StatusMsg { get; init; }

    public string? VerifyType { get; init; }

    public string? VulnerabilityStatus { get; init; }

    public string? CertBeginTime { get; init; }

    public string? CertEndTime { get; init; }

    public string? ValidityPeriod { get; init; }

    public string? InsertTime { get; init; }

    [JsonConverter(typeof(LenientObjectConverter<CertificateExtra>))]
    public CertificateExtra? CertificateExtra { get; init; }

    public string? CertificateId { get; init; }

    public string? PackageTypeName { get; init; }

    public string? StatusName { get; init; }

    public IReadOnlyList<string?>? SubjectAltName { get; init; }

    public bool? IsVip { get; init; }

    public bool? IsWildcard { get; init; }

    public bool? IsDv { get; init; }

    public bool? IsVulnerability { get; init; }

    public bool? RenewAble { get; init; }

    public bool? Deployable { get; init; }

    public IReadOnlyList<Tag?>? Tags { get; init; }

    [JsonPropertyName("CAEncryptAlgorithms")]
    public IReadOnlyList<string?>? CaEncryptAlgorithms { get; init; }

    [JsonPropertyName("CACommonNames")]
    public IReadOnlyList<string?>? CaCommonNames { get; init; }

    [JsonPropertyName("CAEndTimes")]
    public IReadOnlyList<string?>? CaEndTimes { get; init; }
}
