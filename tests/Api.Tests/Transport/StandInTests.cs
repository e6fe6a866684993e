using System.Net;
using System.Net.Sockets;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;
using TencentSsl.Api.Transport;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>The client against the API's stand-in, over real sockets and one clock for both.</summary>
public sealed class StandInTests
{
    private readonly TestClock _clock = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallAsync_Certificate_ArrivesSigned()
    {
        await using var server = await StartAsync();
        using var caller = Connect(server);

        var certificate = await caller.RunAsync();

        Assert.Equal(("Juz8JAxn", "zrhh.online"), (certificate.CertificateId, certificate.Domain));
        var request = Assert.Single(server.Requests.All);
        Assert.Equal(request.RequestId, certificate.RequestId);
        Assert.Equal(("application/json", server.Endpoint.Authority), (request.Headers["content-type"], request.Headers["host"]));
        Assert.Equal("gzip, deflate", request.Headers["accept-encoding"]);
        Assert.DoesNotContain("x-tc-region", request.Headers.Keys);
        Assert.Equal(ClientName.UserAgent, request.Headers["user-agent"]);
    }

    [Theory]
    [InlineData(FaultNames.Html502)]
    [InlineData(FaultNames.Html200)]
    [InlineData(FaultNames.Http429)]
    [InlineData(FaultNames.Http503)]
    [InlineData(FaultNames.EmptyBody)]
    [InlineData(FaultNames.NullResponse)]
    [InlineData(FaultNames.TruncatedJson)]
    [InlineData(FaultNames.ResetBeforeAnswer)]
    [InlineData(FaultNames.ResetMidBody)]
    [InlineData("RequestLimitExceeded")]
    [InlineData("LimitExceeded.RateLimitExceeded")]
    [InlineData("InternalError")]
    public async Task CallAsync_PassingFaultTwice_SucceedsAtTheThirdRequest(string fault)
    {
        await using var server = await StartAsync();
        using var caller = Connect(server);
        server.Faults.Add(fault, count: 2);

        var certificate = await caller.RunAsync();

        Assert.Equal("Juz8JAxn", certificate.CertificateId);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(FaultNames.ExtraKeys)]
    [InlineData(FaultNames.Gzip)]
    public async Task CallAsync_OddAnswer_IsRead(string fault)
    {
        await using var server = await StartAsync();
        using var caller = Connect(server);
        server.Faults.Add(fault);

        Assert.Equal("Juz8JAxn", (await caller.RunAsync()).CertificateId);
        Assert.Equal(1, server.Requests.Count);
    }

    [Theory]
    [InlineData(FaultNames.HugeBody, "the answer is larger than 1024 KiB and was not read further (")]
    [InlineData(FaultNames.EndlessBody, "the answer is larger than 1024 KiB and was not read further (")]
    [InlineData(FaultNames.Redirect, "HTTP status 302 (Found), from a gateway or proxy rather than the service. Redirects are not followed; check endpoint (")]
    public async Task CallAsync_FaultThatStays_FailsAtOnce(string fault, string message)
    {
        await using var server = await StartAsync();
        using var caller = Connect(server);
        server.Faults.Add(fault);

        var exception = await caller.FailAsync();

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (exception.Attempts, server.Requests.Count));
    }

    [Theory]
    [InlineData(FaultNames.Stall)]
    [InlineData(FaultNames.SlowBody)]
    public async Task CallAsync_AnswerThatTakesTooLong_EndsAtTheDeadline(string fault)
    {
        await using var server = await StartAsync();
        using var caller = Connect(server, Harness.Unpaced with { MaxRetries = 0 });
        server.Faults.Add(fault);

        var call = caller.CallAsync();
        await server.Requests.WaitForCountAsync(1, Cancelled);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var exception = await Assert.ThrowsAsync<TencentCloudException>(() => call);

        Assert.StartsWith("no answer within 10 s (", exception.Message, StringComparison.Ordinal);
        Assert.Equal(FailureKind.Timeout, exception.Failure.Kind);
    }

    [Fact]
    public async Task CallAsync_UnknownCertificate_HasTheServicesError()
    {
        await using var server = await StartAsync();
        using var caller = Connect(server);

        var exception = await caller.FailAsync("nosuch01");

        Assert.Equal(("FailedOperation.CertificateNotFound", ErrorClass.NotFound), (exception.Failure.Code, exception.Failure.Class));
        Assert.Equal(Assert.Single(server.Requests.All).RequestId, exception.Failure.RequestId);
    }

    [Theory]
    [InlineData("AKIDNOBODY", "standin-secret-key-not-a-real-one", "AuthFailure.SecretIdNotFound")]
    [InlineData("AKIDSTANDIN0000000000000000000000000", "wrong", "AuthFailure.SignatureFailure")]
    public async Task CallAsync_WrongKey_HasTheServicesError(string secretId, string secretKey, string code)
    {
        await using var server = await StartAsync();
        using var caller = Connect(server, credentials: new ApiCredentials(secretId, secretKey));

        var exception = await caller.FailAsync();

        Assert.Equal((code, 1), (exception.Failure.Code, exception.Attempts));
    }

    [Fact]
    public async Task CallAsync_TemporaryKey_IsTakenWithItsToken()
    {
        var account = Account.Default with { Token = "CANARYTOKEN" };
        await using var server = await StartAsync(new SslApiOptions { Accounts = [account] });
        using var right = Connect(server, credentials: new ApiCredentials(account.SecretId, account.SecretKey, account.Token));
        using var wrong = Connect(server, credentials: new ApiCredentials(account.SecretId, account.SecretKey, "other"));

        Assert.Equal("Juz8JAxn", (await right.RunAsync()).CertificateId);
        Assert.Equal("AuthFailure.TokenFailure", (await wrong.FailAsync()).Failure.Code);
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-86_400)]
    public async Task CallAsync_WrongClock_IsCorrectedOnceAndForAll(int skewSeconds)
    {
        await using var server = await StartAsync(new SslApiOptions { ClockSkew = TimeSpan.FromSeconds(skewSeconds) });
        using var caller = Connect(server);

        await caller.RunAsync();
        await caller.RunAsync("healthy1");

        Assert.Equal(["AuthFailure.SignatureExpire", null, null], server.Requests.All.Select(request => request.Code));
    }

    [Fact]
    public async Task CallAsync_CertificateThatHasExpired_FailsAtOnce()
    {
        await using var server = await StartAsync(new SslApiOptions { UseTls = true });
        using var caller = Connect(server);

        var exception = await caller.FailAsync();

        Assert.StartsWith("the endpoint's TLS certificate expired on ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((ErrorClass.Fatal, 1, 0), (exception.Failure.Class, exception.Attempts, server.Requests.Count));
    }

    [Fact]
    public async Task CallAsync_NobodyListens_SaysSoAfterRepeating()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = $"http://{listener.LocalEndpoint}";
        listener.Stop();
        using var caller = new RealCaller(endpoint);

        var exception = await caller.FailAsync();

        Assert.StartsWith("no connection to the endpoint: ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(6, exception.Attempts);
    }

    private Task<SslApiServer> StartAsync(SslApiOptions? options = null) =>
        SslApiServer.StartAsync((options ?? new SslApiOptions()) with { TimeProvider = _clock }, Cancelled);

    private RealCaller Connect(SslApiServer server, ApiClientOptions? options = null, ApiCredentials? credentials = null) =>
        new(server.Endpoint.GetLeftPart(UriPartial.Authority), options, credentials, _clock);
}
