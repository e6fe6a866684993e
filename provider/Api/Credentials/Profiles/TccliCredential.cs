using System.Text.Json.Serialization;

namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>The content of a credential file of tccli. Prints nothing of itself.</summary>
internal sealed record TccliCredential
{
    [JsonPropertyName("secretId")]
    public string? SecretId { get; init; }

    [JsonPropertyName("secretKey")]
    public string? SecretKey { get; init; }

    [JsonPropertyName("token")]
    public string? Token { get; init; }

    /// <summary>Gets how the keys were had: oauth and sso by signing in, cvm-role for no keys but the instance's role.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Gets the end of the keys in Unix seconds.</summary>
    [JsonPropertyName("expiresAt")]
    public long? ExpiresAt { get; init; }

    [JsonPropertyName("role-arn")]
    public string? RoleArn { get; init; }

    [JsonPropertyName("role-session-name")]
    public string? RoleSessionName { get; init; }

    public override string ToString() => "[credential file]";
}
