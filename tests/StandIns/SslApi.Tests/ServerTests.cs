using System.Security.Authentication;
using System.Text.Json;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class ServerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_PortZero_LoopbackWithAFreePort()
    {
        await using var standIn = await StandIn.StartAsync();
        await using var another = await StandIn.StartAsync();

        Assert.Equal("127.0.0.1", standIn.Server.Endpoint.Host);
        Assert.NotEqual(standIn.Server.Endpoint.Port, another.Server.Endpoint.Port);
    }

    [Fact]
    public async Task StartAsync_NoAccount_Thrown()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => StandIn.StartAsync(new SslApiOptions { Accounts = [] }));
    }

    [Fact]
    public async Task UseTls_OrdinaryClient_RefusesTheCertificate()
    {
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { UseTls = true });

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => standIn.SendAsync(SignedCall.Describe("healthy1")));

        Assert.Equal("https", standIn.Server.Endpoint.Scheme);
        Assert.IsType<AuthenticationException>(error.InnerException);
    }

    [Fact]
    public async Task UseTls_ClientThatTrustsAnything_Answered()
    {
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { UseTls = true });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var client = new HttpClient(handler);

        using var response = await client.PostAsync(standIn.Server.Endpoint, null, Cancelled);

        Assert.Contains("InvalidAuthorization", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_BodyAboveTenMegabytes_RequestSizeLimitExceeded()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("RequestSizeLimitExceeded", await standIn.CodeAsync(SignedCall.Describe(new string('x', 10 * 1024 * 1024))));
    }

    [Fact]
    public async Task Get_ApiAddress_RefusedInAnEnvelope()
    {
        await using var standIn = await StandIn.StartAsync();

        var (status, text) = await standIn.GetAsync("/");

        Assert.Equal(200, status);
        Assert.Contains("UnsupportedProtocol", text, StringComparison.Ordinal);
        Assert.Equal(404, (await standIn.GetAsync("/elsewhere")).Status);
    }

    [Fact]
    public async Task Requests_Call_RecordedWithTimeAndHeaders()
    {
        await using var standIn = await StandIn.StartAsync();
        var call = SignedCall.Describe("healthy1");

        var answer = await standIn.CallAsync(call);

        var record = Assert.Single(standIn.Server.Requests.All);
        Assert.Equal((StandIn.Start, "DescribeCertificate", "healthy1"), (record.Time, record.Action, record.CertificateId));
        Assert.Equal((200, null, null, call.Body), (record.HttpStatus, record.Code, record.Fault, record.Parameters));
        Assert.Equal(answer.GetProperty("RequestId").GetString(), record.RequestId);
        Assert.Equal("2019-12-05", record.Headers["x-tc-version"]);
        Assert.DoesNotContain("authorization", record.Headers.Keys);
        Assert.Equal((1, 0), (standIn.Server.Requests.CountFor("healthy1"), standIn.Server.Requests.CountFor("nearend1")));
    }

    [Fact]
    public async Task Admin_FaultsRequestsReset_AsTheLibraryDoes()
    {
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { RequestsPerSecond = 2 });
        var call = SignedCall.Describe("healthy1");

        Assert.Equal(204, await standIn.PostAsync("/_standin/faults", """{"fault":"InternalError","certificateId":"healthy1"}"""));
        Assert.Equal("InternalError", await standIn.CodeAsync(call));
        Assert.Equal("", await standIn.CodeAsync(SignedCall.Describe("nearend1")));
        using var log = JsonDocument.Parse((await standIn.GetAsync("/_standin/requests")).Text);
        Assert.Equal(204, await standIn.PostAsync("/_standin/reset", ""));

        Assert.Equal(2, log.RootElement.GetProperty("count").GetInt32());
        Assert.Equal("InternalError", log.RootElement.GetProperty("requests")[0].GetProperty("code").GetString());
        Assert.Equal(0, standIn.Server.Requests.Count);
        Assert.Equal("", await standIn.CodeAsync(call));
    }

    [Theory]
    [InlineData("""{"fault":"no-such-fault"}""", 400)]
    [InlineData("""{"count":1}""", 400)]
    [InlineData("nonsense", 400)]
    public async Task Admin_WrongFault_BadRequest(string body, int status)
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal(status, await standIn.PostAsync("/_standin/faults", body));
    }
}
