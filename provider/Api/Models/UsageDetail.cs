using System.Text.Json;
using System.Text.Json.Serialization;
using TencentSsl.Api.Envelope;

namespace TencentSsl.Api.Models;

/// <summary>The answer of DescribeCertificateBindResourceTaskDetail. Each type has lists of a shape of its own, which <see cref="Usage.ResourceKinds"/> reads.</summary>
internal sealed record UsageDetail : ApiAnswer
{
    public long? Status { get; init; }

    public string? CacheTime { get; init; }

    /// <summary>Gets the lists by type, such as CLB.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Lists { get; set; }
}
