using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TencentSsl.StandIns.SslApi.Signing;

/// <summary>The steps of TC3-HMAC-SHA256.</summary>
internal static class Tc3
{
    public const string Algorithm = "TC3-HMAC-SHA256";
    public const string Terminator = "tc3_request";

    public static string CanonicalRequest(
        string method, string query, IReadOnlyList<KeyValuePair<string, string>> signedHeaders, ReadOnlySpan<byte> body)
    {
        var text = new StringBuilder().Append(method).Append("\n/\n").Append(query).Append('\n');
        foreach (var (name, value) in signedHeaders)
        {
            text.Append(name).Append(':').Append(value.Trim()).Append('\n');
        }

        return text
            .Append('\n')
            .AppendJoin(';', signedHeaders.Select(header => header.Key))
            .Append('\n')
            .Append(Hash(body))
            .ToString();
    }

    public static byte[] Signature(string secretKey, long timestamp, string date, string service, string canonicalRequest)
    {
        var stringToSign = string.Create(
            CultureInfo.InvariantCulture,
            $"{Algorithm}\n{timestamp}\n{date}/{service}/{Terminator}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}");
        var dateKey = Hmac(Encoding.UTF8.GetBytes("TC3" + secretKey), date);
        return Hmac(Hmac(Hmac(dateKey, service), Terminator), stringToSign);
    }

    /// <summary>The day in UTC of a time that <see cref="DateTimeOffset"/> can hold.</summary>
    public static string Date(long timestamp) =>
        DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
