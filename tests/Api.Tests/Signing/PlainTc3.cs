using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TencentSsl.Api.Tests.Signing;

/// <summary>The algorithm once more, as its description reads: slow, and with every step to look at.</summary>
internal sealed class PlainTc3
{
    public PlainTc3(string secretKey, long timestamp, string service, IEnumerable<(string Name, string Value)> headers, byte[] body)
    {
        var sorted = headers
            .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.Trim().ToLowerInvariant()))
            .OrderBy(header => header.Name, StringComparer.Ordinal)
            .ToArray();
        var date = DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        BodyHash = Hash(body);
        SignedHeaders = string.Join(";", sorted.Select(header => header.Name));
        CanonicalRequest = "POST\n/\n\n" + string.Concat(sorted.Select(header => header.Name + ":" + header.Value + "\n")) + "\n" + SignedHeaders + "\n" + BodyHash;
        Scope = date + "/" + service + "/tc3_request";
        StringToSign = "TC3-HMAC-SHA256\n" + timestamp.ToString(CultureInfo.InvariantCulture) + "\n" + Scope + "\n" + Hash(Encoding.UTF8.GetBytes(CanonicalRequest));
        DateKey = Hmac(Encoding.UTF8.GetBytes("TC3" + secretKey), date);
        ServiceKey = Hmac(DateKey, service);
        SigningKey = Hmac(ServiceKey, "tc3_request");
        Signature = Convert.ToHexStringLower(Hmac(SigningKey, StringToSign));
    }

    public string BodyHash { get; }

    public string SignedHeaders { get; }

    public string CanonicalRequest { get; }

    public string Scope { get; }

    public string StringToSign { get; }

    public byte[] DateKey { get; }

    public byte[] ServiceKey { get; }

    public byte[] SigningKey { get; }

    public string Signature { get; }

    public string Authorization(string secretId) =>
        "TC3-HMAC-SHA256 Credential=" + secretId + "/" + Scope + ", SignedHeaders=" + SignedHeaders + ", Signature=" + Signature;

    public static string Hash(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
