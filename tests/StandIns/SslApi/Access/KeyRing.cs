using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TencentSsl.StandIns.SslApi.Access;

/// <summary>All keys: those of the accounts, and those handed out since the start.</summary>
internal sealed class KeyRing
{
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromSeconds(7200);

    private readonly ConcurrentDictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;

    public KeyRing(IReadOnlyList<Account> accounts, TimeProvider clock)
    {
        if (accounts.Count == 0)
        {
            throw new ArgumentException("A stand-in needs at least one account.", nameof(accounts));
        }

        _clock = clock;
        Owner = accounts[0];
        foreach (var account in accounts)
        {
            _keys[account.SecretId] = new AccessKey(account.SecretId, account.SecretKey, account) { Token = account.Token };
        }
    }

    /// <summary>Whom callers without a key act for.</summary>
    public Account Owner { get; }

    public AccessKey? Find(string secretId) => _keys.GetValueOrDefault(secretId);

    // The texts are plain so that a test can search logs for them.
    public AccessKey Issue(Account account, TimeSpan lifetime)
    {
        var key = new AccessKey("AKIDTMP" + Letters(), "standin-temporary-key-" + Letters(), account)
        {
            Token = "standin-token-" + Letters(),
            ExpiresAt = _clock.GetUtcNow() + lifetime,
        };
        _keys[key.SecretId] = key;
        return key;
    }

    private static string Letters() => RandomNumberGenerator.GetHexString(29, lowercase: true);
}
