using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using TencentSsl.Api.Signing;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Benchmarks.Signing;

/// <summary>A signed request, and the hashes that no signer can avoid.</summary>
public class SigningBenchmarks
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly byte[] _body = "{\"CertificateId\":\"Juz8JAxn\"}"u8.ToArray();
    private readonly Tc3Signer _signer = new();
    private byte[] _key = [];
    private byte[] _canonicalRequest = [];
    private byte[] _stringToSign = [];

    [GlobalSetup]
    public void Prepare()
    {
        var date = Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var request = Request();
        _key = SigningKeyCache.Derive(Account.Default.SecretKey, date, request.Service);
        var canonicalRequest = new ArrayBufferWriter<byte>();
        Tc3Signer.WriteCanonicalRequest(request, canonicalRequest);
        _canonicalRequest = canonicalRequest.WrittenSpan.ToArray();
        var stringToSign = new ArrayBufferWriter<byte>();
        Tc3Signer.WriteStringToSign(request, Moment.ToUnixTimeSeconds(), date, stringToSign);
        _stringToSign = stringToSign.WrittenSpan.ToArray();
    }

    /// <summary>Two SHA-256 and one HMAC over the same bytes, with the key of the day at hand.</summary>
    [Benchmark(Baseline = true)]
    public byte Bare()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_body, hash);
        SHA256.HashData(_canonicalRequest, hash);
        HMACSHA256.HashData(_key, _stringToSign, hash);
        return hash[0];
    }

    /// <summary>From the parts of a request to the text of its Authorization header.</summary>
    [Benchmark]
    public string Sign() => _signer.Authorize(Request(), Account.Default.SecretId, Account.Default.SecretKey, Moment);

    private SignableRequest Request() =>
        SignableRequest.Create("ssl", _body, ("content-type", "application/json"), ("host", "ssl.intl.tencentcloudapi.com"));
}
