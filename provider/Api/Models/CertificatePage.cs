using System.Text.Json.Serialization;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Models;

/// <summary>The answer of DescribeCertificates: one page of the matches.</summary>
internal sealed record CertificatePage : ApiAnswer
{
    /// <summary>Gets the number of all matches, not only those of this page.</summary>
    [JsonConverter(typeof(StrictIntegerConverter))]
    public long? TotalCount { get; init; }

    /// <summary>Gets the page.</summary>
    [JsonConverter(typeof(StrictListConverter<CertificateListItem>))]
    public IReadOnlyList<CertificateListItem?>? Certificates { get; init; }
}
