namespace TencentSsl.Api.Credentials;

/// <summary>What a request is signed with. Prints nothing of itself.</summary>
/// <param name="secretId">The public half of the key pair.</param>
/// <param name="secretKey">The secret half of the key pair.</param>
/// <param name="token">The security token of temporary keys; null for permanent ones.</param>
/// <param name="expiresAt">When temporary keys end; null where that is not known or never.</param>
/// <param name="source">Where the keys come from, in words that may be shown.</param>
internal sealed class ApiCredentials(
    string secretId,
    string secretKey,
    string? token = null,
    DateTimeOffset? expiresAt = null,
    string source = "configuration")
{
    public string SecretId { get; } = secretId;

    public string SecretKey { get; } = secretKey;

    public string? Token { get; } = token;

    public DateTimeOffset? ExpiresAt { get; } = expiresAt;

    public string Source { get; } = source;

    /// <summary>
    /// Gets a value indicating whether another look at the source can give others: temporary keys that end, or those of
    /// a file that a tool rewrites without saying when.
    /// </summary>
    public bool CanChange { get; private init; } = expiresAt is not null;

    /// <summary>Gets the same credentials as those of a file.</summary>
    public ApiCredentials FromFile() => new(SecretId, SecretKey, Token, ExpiresAt, Source) { CanChange = Token is not null };

    /// <summary>Replaces these credentials in a text that someone else wrote, a service's error message for example.</summary>
    public string Redact(string text)
    {
        text = Redact(text, SecretKey);
        text = Redact(text, SecretId);
        return Token is null ? text : Redact(text, Token);
    }

    public override string ToString() => $"[credentials from {Source}]";

    private static string Redact(string text, string secret) =>
        secret.Length == 0 ? text : text.Replace(secret, "[secret]", StringComparison.Ordinal);
}
