using System.Text;
using TencentSsl.StandIns.SslApi.Signing;

namespace TencentSsl.StandIns.SslApi.Tests;

/// <summary>The published examples of the signature, and the same calculation for this service.</summary>
public sealed class SignatureVerifierTests
{
    private const long Timestamp = 1551113065;
    private const string Masked = "********************************";
    private const string Utf8Json = "application/json; charset=utf-8";
    private const string Instances = """{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}""";
    private const string Certificate = """{"CertificateId":"Juz8JAxn"}""";

    // The first key looks like a real one to scanners; it is the documentation's.
    private static readonly Dictionary<string, Vector> Vectors = new()
    {
        ["A"] = Cvm("Gu5t9xGARNpq86cd98joQYCN3" + "EXAMPLE", false, "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168"),
        ["A action"] = Cvm("Gu5t9xGARNpq86cd98joQYCN3" + "EXAMPLE", true, "644be983de9a8a3f00db8eadaba61467c3b429e2215758ba897b738ca469fd26"),
        ["B"] = Cvm("Gu5t9xGARNpq86cd98joQYCN3*******", false, "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c"),
        ["B action"] = Cvm("Gu5t9xGARNpq86cd98joQYCN3*******", true, "be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3"),
        ["C"] = Cvm(Masked, false, "0ba957c8479e10a99dbe251b81ef286936efd9d45d9be9e82afcc2cc2ce15b85"),
        ["C action"] = Cvm(Masked, true, "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f"),
        ["intl"] = Ssl(
            "ssl.intl.tencentcloudapi.com",
            false,
            "01dd7a330bf7033a31b3507f627b716515fc449477c0361226f23a00d37fe936",
            "713d81a35e9630101da18021a032a8217e710b58d1ed97545a8970a40ec205d0"),
        ["intl action"] = Ssl(
            "ssl.intl.tencentcloudapi.com",
            true,
            "d406153a6844b24450eaea5fc49c663de076ae640de6d4d53f1b281bdafb7c7a",
            "0b2365f0b66768ef847ef12c02e0b1e8cad1f568c91a6412b79175da307adb45"),
        ["mainland"] = Ssl(
            "ssl.tencentcloudapi.com",
            false,
            "e6dd63fe822ca83aa041afc993aa7f108a9d5786f1e5c1406990ab150eb9e715",
            "c5ee85e17e2bd85a4da72e6e897a69bc8c8facf9c6d33012f6b6cc36a0e4f452"),
        ["mainland action"] = Ssl(
            "ssl.tencentcloudapi.com",
            true,
            "95425c18d901b8c589779a114c72d12e934e750931860ce1ecd8366a8b0a619c",
            "8520a92046cf028f92b1769a3c1d259676f76e90a67a1a420bf867babc6f38f5"),
    };

    public static TheoryData<string> Names => [.. Vectors.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CanonicalRequest_Vector_HasPublishedHash(string name)
    {
        var vector = Vectors[name];
        var headers = vector.SignedHeaders.Select(header => KeyValuePair.Create(header, vector.Headers[header].ToLowerInvariant()));

        var canonical = Tc3.CanonicalRequest("POST", "", headers.ToArray(), Encoding.UTF8.GetBytes(vector.Body));

        Assert.Equal(vector.CanonicalHash, Tc3.Hash(Encoding.UTF8.GetBytes(canonical)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsGenuine_Vector_True(string name)
    {
        var vector = Vectors[name];

        Assert.True(SignatureVerifier.IsGenuine(vector.Message, vector.Authorization, vector.SecretKey));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsGenuine_AnyByteOfBodyChanged_False(string name)
    {
        var vector = Vectors[name];
        for (var i = 0; i < vector.Body.Length; i++)
        {
            var body = Encoding.UTF8.GetBytes(vector.Body);
            body[i] ^= 1;

            Assert.False(SignatureVerifier.IsGenuine(vector.Message with { Body = body }, vector.Authorization, vector.SecretKey), $"byte {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsGenuine_AnyByteOfSignatureChanged_False(string name)
    {
        var vector = Vectors[name];
        for (var i = 0; i < vector.Authorization.Signature.Length; i++)
        {
            var signature = vector.Authorization.Signature.ToArray();
            signature[i] ^= 1;

            Assert.False(SignatureVerifier.IsGenuine(vector.Message, vector.Authorization with { Signature = signature }, vector.SecretKey), $"byte {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsGenuine_AnythingElseChanged_False(string name)
    {
        var vector = Vectors[name];
        var (message, authorization) = (vector.Message, vector.Authorization);

        Assert.False(SignatureVerifier.IsGenuine(message, authorization, vector.SecretKey + "*"));
        Assert.False(SignatureVerifier.IsGenuine(message with { Timestamp = Timestamp + 1 }, authorization, vector.SecretKey));
        Assert.False(SignatureVerifier.IsGenuine(message with { Timestamp = Timestamp + 86400 }, authorization, vector.SecretKey));
        Assert.False(SignatureVerifier.IsGenuine(message with { Method = "GET" }, authorization, vector.SecretKey));
        Assert.False(SignatureVerifier.IsGenuine(message with { Query = "a=b" }, authorization, vector.SecretKey));
        Assert.False(SignatureVerifier.IsGenuine(message, authorization with { Service = "cbs" }, vector.SecretKey));
        foreach (var header in vector.SignedHeaders)
        {
            var headers = vector.Headers.ToDictionary(pair => pair.Key, pair => pair.Key == header ? "x" + pair.Value : pair.Value);
            Assert.False(SignatureVerifier.IsGenuine(message with { Headers = headers }, authorization, vector.SecretKey), header);
        }
    }

    [Fact]
    public void IsGenuine_HostSignedWithoutPort_True()
    {
        var vector = Vectors["intl"];
        var headers = vector.Headers.ToDictionary(pair => pair.Key, pair => pair.Key == "host" ? pair.Value + ":8443" : pair.Value);

        Assert.True(SignatureVerifier.IsGenuine(vector.Message with { Headers = headers }, vector.Authorization, vector.SecretKey));
    }

    private static Vector Cvm(string secretKey, bool withAction, string signature) => new(
        "cvm",
        secretKey,
        "cvm.tencentcloudapi.com",
        Utf8Json,
        "DescribeInstances",
        Instances,
        withAction,
        withAction
            ? "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84"
            : "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031",
        signature);

    private static Vector Ssl(string host, bool withAction, string canonicalHash, string signature) =>
        new("ssl", Masked, host, "application/json", "DescribeCertificate", Certificate, withAction, canonicalHash, signature);

    private sealed record Vector(
        string Service,
        string SecretKey,
        string Host,
        string ContentType,
        string Action,
        string Body,
        bool WithAction,
        string CanonicalHash,
        string Signature)
    {
        public Dictionary<string, string> Headers => new()
        {
            ["content-type"] = ContentType,
            ["host"] = Host,
            ["x-tc-action"] = Action,
        };

        public string[] SignedHeaders => WithAction ? ["content-type", "host", "x-tc-action"] : ["content-type", "host"];

        public SignedMessage Message => new("POST", "", Headers, Timestamp, Encoding.UTF8.GetBytes(Body));

        public AuthorizationHeader Authorization => AuthorizationHeader.Parse(
            $"TC3-HMAC-SHA256 Credential=AKID{Masked}/2019-02-25/{Service}/tc3_request, "
            + $"SignedHeaders={string.Join(';', SignedHeaders)}, Signature={Signature}")!;
    }
}
