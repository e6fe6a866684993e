using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using TencentSsl.Api.Signing;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Signing;

public sealed class Tc3SignerTests
{

    public static TheoryData<GoldenVector> Vectors => [.. GoldenVectors.All];

    public static TheoryData<GoldenVector, string> VectorsAndCultures
    {
        get
        {
            var data = new TheoryData<GoldenVector, string>();
            foreach (var vector in GoldenVectors.All)
            {
                foreach (var culture in CultureScope.Odd)
                {
                    data.Add(vector, culture.Data);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void PlainTc3_GoldenVector_HasEveryStep(GoldenVector vector)
    {
        // The yardstick of the other tests is measured first.
        var plain = new PlainTc3(vector.SecretKey, GoldenVector.Timestamp, vector.Service, vector.Headers, vector.BodyBytes);

        Assert.Equal(vector.BodyHash, plain.BodyHash);
        Assert.Equal(vector.CanonicalHash, PlainTc3.Hash(Encoding.UTF8.GetBytes(plain.CanonicalRequest)));
        Assert.Equal(vector.DateKey ?? Convert.ToHexStringLower(plain.DateKey), Convert.ToHexStringLower(plain.DateKey));
        Assert.Equal(vector.ServiceKey, Convert.ToHexStringLower(plain.ServiceKey));
        Assert.Equal(vector.SigningKey, Convert.ToHexStringLower(plain.SigningKey));
        Assert.Equal(vector.Signature, plain.Signature);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void WriteCanonicalRequest_GoldenVector_HasItsHash(GoldenVector vector)
    {
        var buffer = new ArrayBufferWriter<byte>();

        Tc3Signer.WriteCanonicalRequest(vector.Request, buffer);

        Assert.EndsWith("\n" + vector.BodyHash, Encoding.UTF8.GetString(buffer.WrittenSpan), StringComparison.Ordinal);
        Assert.Equal(vector.CanonicalHash, PlainTc3.Hash(buffer.WrittenSpan.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void WriteStringToSign_GoldenVector_HasFourLines(GoldenVector vector)
    {
        var buffer = new ArrayBufferWriter<byte>();

        Tc3Signer.WriteStringToSign(vector.Request, GoldenVector.Timestamp, "2019-02-25", buffer);

        Assert.Equal(
            $"TC3-HMAC-SHA256\n1551113065\n2019-02-25/{vector.Service}/tc3_request\n{vector.CanonicalHash}",
            Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [MemberData(nameof(VectorsAndCultures))]
    public void Authorize_GoldenVectorUnderAnyCulture_HasTheSignature(GoldenVector vector, string culture)
    {
        using var scope = new CultureScope(culture);

        var authorization = Authorize(vector.Request, vector.SecretId, vector.SecretKey, GoldenVector.Timestamp);

        Assert.Equal(
            $"TC3-HMAC-SHA256 Credential={vector.SecretId}/2019-02-25/{vector.Service}/tc3_request, "
            + $"SignedHeaders={string.Join(';', vector.Headers.Select(header => header.Name.ToLowerInvariant()))}, Signature={vector.Signature}",
            authorization);
    }

    [Theory]
    [InlineData("2019-02-25T23:59:59Z", "2019-02-25")]
    [InlineData("2019-02-26T00:00:00Z", "2019-02-26")]
    [InlineData("2019-02-26T07:59:59+08:00", "2019-02-25")]
    [InlineData("2019-02-26T08:00:00+08:00", "2019-02-26")]
    [InlineData("2019-02-25T19:00:00-05:00", "2019-02-26")]
    [InlineData("2023-12-31T23:59:59Z", "2023-12-31")]
    [InlineData("2024-02-29T12:00:00Z", "2024-02-29")]
    public void Authorize_AroundMidnight_TakesTheDayOfUtc(string moment, string date)
    {
        var request = GoldenVectors.All[^1].Request;

        var authorization = Tc3Signer.Authorize(request, "id", "key", DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains($"Credential=id/{date}/ssl/tc3_request,", authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void Authorize_PastMidnight_SignsWithTheKeyOfTheNewDay()
    {
        const long LastSecond = 1551139199;
        var request = GoldenVectors.All[^1].Request;

        foreach (var timestamp in (long[])[LastSecond, LastSecond + 1, LastSecond])
        {
            Assert.Equal(Plain(GoldenVectors.All[^1], "key", timestamp).Authorization("id"), Authorize(request, "id", "key", timestamp));
        }
    }

    [Fact]
    public void Create_HeadersOutOfOrderAndCase_AreSortedAndLowered()
    {
        var request = SignableRequest.Create("ssl", "{}"u8.ToArray(), ("X-TC-Action", "DescribeCertificate"), ("Host", " EXAMPLE.com "), ("CONTENT-TYPE", "Application/JSON"));

        Assert.Equal([("content-type", "application/json"), ("host", "example.com"), ("x-tc-action", "describecertificate")], request.Headers);
        Assert.Equal("content-type;host;x-tc-action", request.SignedHeaders);
    }

    [Property]
    public void Authorize_AnyRequest_EqualsThePlainReference(byte[] body, NonNull<string> secretKey, NonNull<string> host, uint timestamp)
    {
        // Beyond the buffer's first size, too.
        (string, string)[] headers = [("Host", host.Get + new string('h', body.Length * 16)), ("Content-Type", "application/json")];

        var authorization = Authorize(SignableRequest.Create("ssl", body, headers), "id", secretKey.Get, timestamp);

        Assert.Equal(new PlainTc3(secretKey.Get, timestamp, "ssl", headers, body).Authorization("id"), authorization);
    }

    private static PlainTc3 Plain(GoldenVector vector, string secretKey, long timestamp) =>
        new(secretKey, timestamp, vector.Service, vector.Headers, vector.BodyBytes);

    private static string Authorize(SignableRequest request, string secretId, string secretKey, long timestamp) =>
        Tc3Signer.Authorize(request, secretId, secretKey, DateTimeOffset.FromUnixTimeSeconds(timestamp));
}
