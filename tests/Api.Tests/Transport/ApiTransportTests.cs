using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Signing;
using TencentSsl.Api.Tests.Support;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>What goes out, to the byte.</summary>
public sealed class ApiTransportTests
{
    [Theory]
    [InlineData("ssl.intl.tencentcloudapi.com", "ssl.intl.tencentcloudapi.com", "https://ssl.intl.tencentcloudapi.com/")]
    [InlineData("https://SSL.example.org", "ssl.example.org", "https://ssl.example.org/")]
    [InlineData("https://ssl.example.org:443", "ssl.example.org", "https://ssl.example.org/")]
    [InlineData("ssl.example.org:8443", "ssl.example.org:8443", "https://ssl.example.org:8443/")]
    [InlineData("http://127.0.0.1:8080", "127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::1]:8080", "[::1]:8080", "http://[::1]:8080/")]
    [InlineData("https://[2001:db8::1]", "[2001:db8::1]", "https://[2001:db8::1]/")]
    public async Task SendAsync_Request_HasExactlyTheseHeadersAndBytes(string endpoint, string host, string address)
    {
        using var harness = new Harness(endpoint: endpoint);
        harness.Http.Then(Replies.Certificate);

        await harness.RunAsync();

        var request = Assert.Single(harness.Http.Requests);
        var timestamp = TestClock.Origin.ToUnixTimeSeconds();
        var signed = new PlainTc3(Harness.SecretKey, timestamp, "ssl", [("content-type", "application/json"), ("host", host)], request.Body);
        Assert.Equal((HttpMethod.Post, address), (request.Method, request.Address.AbsoluteUri));
        Assert.Equal("""{"CertificateId":"Juz8JAxn"}""", request.Text);
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Host"] = host,
                ["Content-Type"] = "application/json",
                ["Authorization"] = signed.Authorization(Harness.SecretId),
                ["User-Agent"] = ClientName.UserAgent,
                ["X-TC-Action"] = "DescribeCertificate",
                ["X-TC-Version"] = "2019-12-05",
                ["X-TC-Timestamp"] = timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["X-TC-Language"] = "en-US",
                ["X-TC-RequestClient"] = ClientName.Value,
            },
            request.Headers);
    }

    [Fact]
    public void ClientName_Value_IsShortAndHasTheVersion() => Assert.Matches(@"^pulumi-tencentssl_\d+\.\d+\.\d+\S{0,90}$", ClientName.Value);

    [Fact]
    public async Task SendAsync_RegionAndLanguage_AreSent()
    {
        var clock = new TestClock();
        using var http = new StubHttp(clock).Then(Replies.Certificate);
        var settings = new ApiCallerSettings(ApiEndpoint.Parse("ssl.example.org"), clock, () => 0) { Region = "ap-guangzhou", Language = "zh-CN" };
        using var caller = new ApiCaller(settings, new StaticCredentialProvider(new ApiCredentials("id", "key")), http, Harness.Unpaced);

        await clock.RunAsync(() => caller.CallAsync(SslActions.DescribeCertificate, new DescribeCertificateRequest("Juz8JAxn"), TestContext.Current.CancellationToken));

        Assert.Equal(("ap-guangzhou", "zh-CN"), (http.Requests[0].Headers["X-TC-Region"], http.Requests[0].Headers["X-TC-Language"]));
    }

    [Fact]
    public async Task SendAsync_TemporaryKeys_SendTheTokenUnsigned()
    {
        using var harness = new Harness(credentials: new StaticCredentialProvider(new ApiCredentials(Harness.SecretId, Harness.SecretKey, "CANARYTOKEN")));
        harness.Http.Then(Replies.Certificate);

        await harness.RunAsync();

        var request = Assert.Single(harness.Http.Requests);
        Assert.Equal("CANARYTOKEN", request.Headers["X-TC-Token"]);
        Assert.Contains("SignedHeaders=content-type;host,", request.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_UnsignedAction_SkipsAuthorization()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Json("""{"Response":{"RequestId":"r"}}"""));
        var request = new AssumeRoleWithWebIdentityRequest("provider", "CANARYTOKEN", "arn", "name");

        await harness.Clock.RunAsync(() => harness.Caller.CallAsync(StsActions.AssumeRoleWithWebIdentity, request, TestContext.Current.CancellationToken));

        var sent = Assert.Single(harness.Http.Requests);
        Assert.Equal("SKIP", sent.Authorization);
        Assert.Equal(("AssumeRoleWithWebIdentity", "2018-08-13"), (sent.Headers["X-TC-Action"], sent.Headers["X-TC-Version"]));
    }

    [Fact]
    public async Task SendAsync_EveryAttempt_IsSignedAnew()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Error("RequestLimitExceeded"), 2).Then(Replies.Certificate);

        await harness.RunAsync();

        Assert.Equal(3, harness.Http.Requests.Count);
        Assert.All(harness.Http.Requests, request =>
        {
            Assert.Equal(request.Time.ToUnixTimeSeconds(), request.Timestamp);
            var signed = new PlainTc3(
                Harness.SecretKey, request.Timestamp, "ssl", [("content-type", "application/json"), ("host", "ssl.intl.tencentcloudapi.com")], request.Body);
            Assert.Equal(signed.Authorization(Harness.SecretId), request.Authorization);
        });

        // The stub's clock begins two seconds before midnight, so that the day of the scope changes on the way.
        Assert.Contains("/2026-03-01/", harness.Http.Requests[0].Authorization, StringComparison.Ordinal);
        Assert.Contains("/2026-03-02/", harness.Http.Requests[2].Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Odd), MemberType = typeof(CultureScope))]
    public async Task SendAsync_AnyCulture_SendsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);
        using var harness = new Harness();
        harness.Http.Then(Replies.Certificate);

        await harness.RunAsync();

        var request = Assert.Single(harness.Http.Requests);
        Assert.Equal(TestClock.Origin.ToUnixTimeSeconds(), request.Timestamp);
        Assert.Contains("/2026-03-01/ssl/tc3_request,", request.Authorization, StringComparison.Ordinal);
    }
}
