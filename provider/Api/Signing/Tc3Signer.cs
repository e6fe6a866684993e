using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TencentSsl.Api.Signing;

/// <summary>
/// Signs requests with TC3-HMAC-SHA256. What is signed is what is sent: the caller passes the very bytes of the body
/// and the very texts of the signed headers.
/// </summary>
internal static class Tc3Signer
{
    private const string Algorithm = "TC3-HMAC-SHA256";
    private const int HashLength = SHA256.HashSizeInBytes;
    private const int HexLength = HashLength * 2;

    /// <summary>Makes the value of the Authorization header.</summary>
    /// <param name="request">What is sent.</param>
    /// <param name="secretId">The public half of the key pair.</param>
    /// <param name="secretKey">The secret half of the key pair.</param>
    /// <param name="timestamp">The moment that X-TC-Timestamp tells; its UTC day is part of the scope.</param>
    public static string Authorize(in SignableRequest request, string secretId, string secretKey, DateTimeOffset timestamp)
    {
        Span<char> date = stackalloc char[10];
        timestamp.UtcDateTime.TryFormat(date, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Span<char> signature = stackalloc char[HexLength];
        var signingKey = DeriveKey(secretKey, date, request.Service);
        Sign(request, signingKey, timestamp.ToUnixTimeSeconds(), date, signature);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Algorithm} Credential={secretId}/{date}/{request.Service}/tc3_request, SignedHeaders={request.SignedHeaders}, Signature={signature}");
    }

    /// <summary>Writes the canonical request as UTF-8: the text whose hash is signed.</summary>
    internal static void WriteCanonicalRequest(in SignableRequest request, IBufferWriter<byte> writer)
    {
        Write(writer, "POST\n/\n\n");
        foreach (var (name, value) in request.Headers)
        {
            Write(writer, name);
            Write(writer, ":");
            Write(writer, value);
            Write(writer, "\n");
        }

        Write(writer, "\n");
        Write(writer, request.SignedHeaders);
        Write(writer, "\n");
        WriteHash(writer, request.Body.Span);
    }

    /// <summary>Writes the string to sign as UTF-8.</summary>
    internal static void WriteStringToSign(
        in SignableRequest request,
        long timestamp,
        ReadOnlySpan<char> date,
        IBufferWriter<byte> writer)
    {
        Span<char> seconds = stackalloc char[20];
        timestamp.TryFormat(seconds, out var digits, default, CultureInfo.InvariantCulture);

        Write(writer, Algorithm + "\n");
        Write(writer, seconds[..digits]);
        Write(writer, "\n");
        Write(writer, date);
        Write(writer, "/");
        Write(writer, request.Service);
        Write(writer, "/tc3_request\n");

        var canonical = new ArrayBufferWriter<byte>();
        WriteCanonicalRequest(request, canonical);
        WriteHash(writer, canonical.WrittenSpan);
    }

    /// <summary>Derives the key of a day: HMAC over the day, then the service, then the constant that ends every scope.</summary>
    internal static byte[] DeriveKey(string secretKey, ReadOnlySpan<char> date, string service)
    {
        var dayKey = HMACSHA256.HashData(Encoding.UTF8.GetBytes("TC3" + secretKey), Encoding.UTF8.GetBytes(date.ToArray()));
        var serviceKey = HMACSHA256.HashData(dayKey, Encoding.UTF8.GetBytes(service));
        return HMACSHA256.HashData(serviceKey, "tc3_request"u8);
    }

    private static void Sign(
        in SignableRequest request,
        byte[] signingKey,
        long timestamp,
        ReadOnlySpan<char> date,
        Span<char> signature)
    {
        var stringToSign = new ArrayBufferWriter<byte>();
        WriteStringToSign(request, timestamp, date, stringToSign);

        Span<byte> mac = stackalloc byte[HashLength];
        HMACSHA256.HashData(signingKey, stringToSign.WrittenSpan, mac);
        Convert.TryToHexStringLower(mac, signature, out _);
    }

    private static void WriteHash(IBufferWriter<byte> writer, ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        SHA256.HashData(data, hash);
        Convert.TryToHexStringLower(hash, writer.GetSpan(HexLength), out var written);
        writer.Advance(written);
    }

    private static void Write(IBufferWriter<byte> writer, ReadOnlySpan<char> text) =>
        writer.Advance(Encoding.UTF8.GetBytes(text, writer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
