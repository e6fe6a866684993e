namespace TencentSsl.Api.Tests.Signing;

/// <summary>The vectors: the example of the API's documentation in its three revisions, and this service's own request.</summary>
internal static class GoldenVectors
{
    private const string Asterisks = "********************************";

    public static IReadOnlyList<GoldenVector> All { get; } =
    [
        .. Documented(
            "A",
            "AKIDz8krbsJ5yKBZQpn74WFkmLPx3" + "EXAMPLE",
            "Gu5t9xGARNpq86cd98joQYCN3" + "EXAMPLE",
            "d1308c81fe71cfd4e06437bbc067b2b8a3d2d8c0e375d547f15c41d5214b395a",
            "3c7cb7c7795393edc14fd2e0e6434a518564b4504b88e94f5d11bf59ba3e7050",
            "ac658d5dde49e9bfdd14e04e062f66b05d9f637d44b8a8d845327d4a77f666b1",
            "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
            "644be983de9a8a3f00db8eadaba61467c3b429e2215758ba897b738ca469fd26"),
        .. Documented(
            "B",
            "AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******",
            "Gu5t9xGARNpq86cd98joQYCN3*******",
            "f1cb4d518a0eda9d5cbbfdb7850983f1e603eeae484edea76e4dd8d8deb5556e",
            "e7c609ce81bea53546bed2cc904778bef9ca14082e48e67883443ed64e227cd7",
            "8aa8ab5755582f576e94bcfe383b8e29325b0ca90c3590d569221c6a63a091ed",
            "2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c",
            "be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3"),
        .. Documented(
            "C",
            "AKID" + Asterisks,
            Asterisks,
            "da98fb70dcf6b112dc21038d1eeeb3a95c74b4dcb12c1131f864f6066bd02be0",
            "8d70cbefb03939f929db64d32dc2ba89b1095620119fe3e050e2b18c5bd2752f",
            "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af",
            "0ba957c8479e10a99dbe251b81ef286936efd9d45d9be9e82afcc2cc2ce15b85",
            "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f"),
        Ssl(
            "ssl.intl.tencentcloudapi.com",
            withAction: false,
            "01dd7a330bf7033a31b3507f627b716515fc449477c0361226f23a00d37fe936",
            "713d81a35e9630101da18021a032a8217e710b58d1ed97545a8970a40ec205d0"),
        Ssl(
            "ssl.intl.tencentcloudapi.com",
            withAction: true,
            "d406153a6844b24450eaea5fc49c663de076ae640de6d4d53f1b281bdafb7c7a",
            "0b2365f0b66768ef847ef12c02e0b1e8cad1f568c91a6412b79175da307adb45"),
        Ssl(
            "ssl.tencentcloudapi.com",
            withAction: false,
            "e6dd63fe822ca83aa041afc993aa7f108a9d5786f1e5c1406990ab150eb9e715",
            "c5ee85e17e2bd85a4da72e6e897a69bc8c8facf9c6d33012f6b6cc36a0e4f452"),
        Ssl(
            "ssl.tencentcloudapi.com",
            withAction: true,
            "95425c18d901b8c589779a114c72d12e934e750931860ce1ecd8366a8b0a619c",
            "8520a92046cf028f92b1769a3c1d259676f76e90a67a1a420bf867babc6f38f5"),
    ];

    private static GoldenVector[] Documented(
        string letter, string secretId, string secretKey, string dateKey, string serviceKey, string signingKey, string signature, string signatureWithAction)
    {
        var plain = new GoldenVector(
            $"{letter}, two headers",
            secretId,
            secretKey,
            "cvm",
            [("content-type", "application/json; charset=utf-8"), ("host", "cvm.tencentcloudapi.com")],
            """{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}""")
        {
            BodyHash = "35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064",
            CanonicalHash = "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031",
            DateKey = dateKey,
            ServiceKey = serviceKey,
            SigningKey = signingKey,
            Signature = signature,
        };
        return
        [
            plain,
            plain with
            {
                Name = $"{letter}, with the action",
                Headers = [.. plain.Headers, ("X-TC-Action", "DescribeInstances")],
                CanonicalHash = "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84",
                Signature = signatureWithAction,
            },
        ];
    }

    private static GoldenVector Ssl(string host, bool withAction, string canonicalHash, string signature)
    {
        (string, string)[] headers = [("content-type", "application/json"), ("host", host)];
        return new GoldenVector(
            host + (withAction ? ", with the action" : ", two headers"),
            "AKID" + Asterisks,
            Asterisks,
            "ssl",
            withAction ? [.. headers, ("x-tc-action", "DescribeCertificate")] : headers,
            """{"CertificateId":"Juz8JAxn"}""")
        {
            BodyHash = "b2d86608b66f645bd58ef012390ce889a2428a3adce0407209305b59927e1dfe",
            CanonicalHash = canonicalHash,
            ServiceKey = "bf132c7e2d92ef6f1bde2b243bd7837468214665c784d5ff64688dbf90bf401b",
            SigningKey = "53cecd8c956925efb745af047c37c8939812842e9d3733fcb3fe134413ecb3ed",
            Signature = signature,
        };
    }
}
