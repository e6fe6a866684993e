namespace TencentSsl.StandIns.SslApi;

/// <summary>A permanent key that the stand-in knows, and what its owner may not do.</summary>
public sealed record Account(string SecretId, string SecretKey)
{
    /// <summary>The account of a stand-in that was told of none. Its key opens nothing else.</summary>
    public static Account Default { get; } = new("AKIDSTANDIN0000000000000000000000000", "standin-secret-key-not-a-real-one");

    /// <summary>The session token that must come with the key; none when null.</summary>
    public string? Token { get; init; }

    /// <summary>Names of actions that this account, and temporary keys made from it, may not call.</summary>
    public IReadOnlySet<string> DeniedActions { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    // The generated text would show the key.
    public override string ToString() => SecretId;
}
