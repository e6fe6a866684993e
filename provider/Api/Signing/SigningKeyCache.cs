using System.Security.Cryptography;
using System.Text;

namespace TencentSsl.Api.Signing;

/// <summary>
/// Remembers the signing key of the day. Deriving one takes three HMACs, and it is the same for a key, a UTC day and a
/// service, so a plugin derives it once, or twice where it lives past midnight.
/// </summary>
internal sealed class SigningKeyCache
{
    private Entry? _latest;

    public byte[] Get(string secretKey, ReadOnlySpan<char> date, string service)
    {
        var latest = Volatile.Read(ref _latest);
        if (latest is not null
            && date.SequenceEqual(latest.Date)
            && string.Equals(service, latest.Service, StringComparison.Ordinal)
            && string.Equals(secretKey, latest.SecretKey, StringComparison.Ordinal))
        {
            return latest.SigningKey;
        }

        var entry = new Entry(secretKey, date.ToString(), service, Derive(secretKey, date, service));
        Volatile.Write(ref _latest, entry);
        return entry.SigningKey;
    }

    /// <summary>Derives the key: HMAC over the day, then the service, then the constant that ends every scope.</summary>
    internal static byte[] Derive(string secretKey, ReadOnlySpan<char> date, string service)
    {
        var dayKey = HMACSHA256.HashData(Encoding.UTF8.GetBytes("TC3" + secretKey), Encoding.UTF8.GetBytes(date.ToArray()));
        var serviceKey = HMACSHA256.HashData(dayKey, Encoding.UTF8.GetBytes(service));
        return HMACSHA256.HashData(serviceKey, "tc3_request"u8);
    }

    private sealed class Entry(string secretKey, string date, string service, byte[] signingKey)
    {
        public string SecretKey { get; } = secretKey;

        public string Date { get; } = date;

        public string Service { get; } = service;

        public byte[] SigningKey { get; } = signingKey;
    }
}
