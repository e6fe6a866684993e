using System.Text.Json.Serialization;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Json;

/// <summary>
/// How the API's requests and answers are written in JSON, generated at compile time. An odd member costs only itself: only
/// the envelope, and what says that it is strict, makes an answer unreadable.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientIntegerConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientListConverter<string>),
        typeof(LenientListConverter<long?>),
        typeof(LenientListConverter<Tag>),
        typeof(LenientListConverter<DvAuth>),
    ])]
[JsonSerializable(typeof(DescribeCertificateRequest))]
[JsonSerializable(typeof(ResponseEnvelope<Certificate>))]
[JsonSerializable(typeof(DescribeCertificatesRequest))]
[JsonSerializable(typeof(ResponseEnvelope<CertificatePage>))]
[JsonSerializable(typeof(CreateUsageTasksRequest))]
[JsonSerializable(typeof(ResponseEnvelope<StartedUsageTasks>))]
[JsonSerializable(typeof(DescribeUsageTasksRequest))]
[JsonSerializable(typeof(ResponseEnvelope<UsageTasks>))]
[JsonSerializable(typeof(DescribeUsageDetailRequest))]
[JsonSerializable(typeof(ResponseEnvelope<UsageDetail>))]
[JsonSerializable(typeof(AssumeRoleRequest))]
[JsonSerializable(typeof(AssumeRoleWithWebIdentityRequest))]
[JsonSerializable(typeof(ResponseEnvelope<AssumedRole>))]
[JsonSerializable(typeof(CertificateListItem))]
[JsonSerializable(typeof(CertificateExtra))]
[JsonSerializable(typeof(DvAuthDetail))]
[JsonSerializable(typeof(HostingConfig))]
[JsonSerializable(typeof(PreAuditInfo))]
[JsonSerializable(typeof(ProjectInfo))]
[JsonSerializable(typeof(SubmittedData))]
[JsonSerializable(typeof(SupportDownloadType))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
