namespace TencentSsl.StandIns.SslApi.Access;

/// <summary>A key that is known, permanent or temporary, and the account it acts for.</summary>
internal sealed record AccessKey(string SecretId, string SecretKey, Account Account)
{
    public string? Token { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    // The generated text would show the key.
    public override string ToString() => SecretId;
}
