using System.Net;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>What a person reads when a proxy is in the way, and that its password is not part of it.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(403, "Forbidden", "The proxy does not allow the endpoint")]
    [InlineData(407, "Proxy Authentication Required", "Set the proxy's user name and password in HTTPS_PROXY")]
    public async Task CallAsync_ProxyThatRefuses_FailsAtOnceWithoutItsPassword(int status, string phrase, string advice)
    {
        await using var proxy = new RawServer($"HTTP/1.1 {status} {phrase}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", [], "\r\n\r\n");

        var exception = await FailAsync(new Uri($"http://bob:CANARYPW@{proxy.Authority}"));

        Assert.StartsWith(
            $"the proxy http://{proxy.Authority} refused a connection to the endpoint with HTTP status {status}. {advice}",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal(1, exception.Attempts);
        Assert.DoesNotContain("CANARY", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_ProxyThatIsDead_IsNamedAsTheProxy()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var authority = listener.LocalEndpoint.ToString();
        listener.Stop();

        var exception = await FailAsync(new Uri($"http://bob:CANARYPW@{authority}"));

        Assert.StartsWith($"no connection to the proxy http://{authority}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Check HTTPS_PROXY and NO_PROXY", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_ProxyWithoutAnAddress_IsNamedAsTheProxy()
    {
        var exception = await FailAsync(new Uri("http://bob:CANARYPW@proxy.invalid:3128"));

        Assert.StartsWith("the proxy http://proxy.invalid:3128's name cannot be resolved: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Check HTTPS_PROXY and NO_PROXY", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_PlainHttpPort_IsToldFromAnUntrustedCertificate()
    {
        await using var server = new RawServer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", [], "");

        var exception = await FailAsync(null, $"https://{server.Authority}");

        Assert.StartsWith("the endpoint does not speak TLS on this port. Check endpoint and its port", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Attempts);
    }

    private static Task<TencentCloudException> FailAsync(Uri? proxy, string endpoint = "https://ssl.example.invalid")
    {
        var clock = new TestClock();
        var address = ApiEndpoint.Parse(endpoint);
        var handler = HttpHandlerFactory.Create(address, proxy is null ? ProxySettings.None : new WebProxy(proxy));
        var caller = new ApiCaller(
            new ApiCallerSettings(address, clock, () => 0),
            new StaticCredentialProvider(new ApiCredentials("id", "key")),
            handler,
            Harness.Unpaced);
        return Assert.ThrowsAsync<TencentCloudException>(() => clock.RunAsync(() =>
            caller.CallAsync(SslActions.DescribeCertificate, new DescribeCertificateRequest("x"), TestContext.Current.CancellationToken)));
    }
}
