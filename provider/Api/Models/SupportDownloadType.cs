using System.Text.Json.Serialization;

namespace TencentSsl.Api.Models;

/// <summary>The server formats that the certificate can be downloaded in.</summary>
internal sealed record SupportDownloadType
{
    [JsonPropertyName("NGINX")]
    public bool? Nginx { get; init; }

    [JsonPropertyName("APACHE")]
    public bool? Apache { get; init; }

    [JsonPropertyName("TOMCAT")]
    public bool? Tomcat { get; init; }

    [JsonPropertyName("IIS")]
    public bool? Iis { get; init; }

    [JsonPropertyName("JKS")]
    public bool? Jks { get; init; }

    [JsonPropertyName("OTHER")]
    public bool? Other { get; init; }

    [JsonPropertyName("ROOT")]
    public bool? Root { get; init; }
}
