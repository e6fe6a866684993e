using System.Net;
using TencentSsl.Api.Tests.Support;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>What a person reads when no answer of the API came.</summary>
public sealed class FailureTextTests
{
    private const string End = " (endpoint ssl.intl.tencentcloudapi.com, 1 attempt in 0.0 s)";

    public static TheoryData<HttpStatusCode, string, string> Statuses => new()
    {
        {
            HttpStatusCode.BadGateway, "<html>\n<h1>502 Bad Gateway</h1>\n</html>",
            "HTTP status 502 (Bad Gateway), from a gateway or proxy rather than the service: <html> <h1>502 Bad Gateway</h1> </html>"
        },
        { HttpStatusCode.BadGateway, "", "HTTP status 502 (Bad Gateway), from a gateway or proxy rather than the service" },
        { HttpStatusCode.InternalServerError, """{"CANARY":1}""", "HTTP status 500 (Internal Server Error), from a gateway or proxy rather than the service" },
        {
            HttpStatusCode.TemporaryRedirect, "",
            "HTTP status 307 (Temporary Redirect), from a gateway or proxy rather than the service. Redirects are not followed; check endpoint"
        },
        {
            HttpStatusCode.ProxyAuthenticationRequired, "denied",
            "HTTP status 407 (Proxy Authentication Required), from a gateway or proxy rather than the service: denied. Check the user name and password in HTTPS_PROXY"
        },
        { HttpStatusCode.NotFound, "", "HTTP status 404 (Not Found), from a gateway or proxy rather than the service. Check endpoint" },
        { HttpStatusCode.NoContent, "", "HTTP status 204 (No Content), from a gateway or proxy rather than the service" },
        { (HttpStatusCode)599, "", "HTTP status 599 (599), from a gateway or proxy rather than the service" },
    };

    public static TheoryData<HttpRequestError, string> Causes => new()
    {
        { HttpRequestError.NameResolutionError, "the endpoint's name cannot be resolved: the cause. Check endpoint, DNS, and whether a proxy is needed (HTTPS_PROXY)" },
        { HttpRequestError.ConnectionError, "no connection to the endpoint: the cause. Check endpoint, firewall, and whether a proxy is needed (HTTPS_PROXY)" },
        { HttpRequestError.ProxyTunnelError, "the proxy did not open a connection to the endpoint. Check HTTPS_PROXY and NO_PROXY" },
        { HttpRequestError.SecureConnectionError, "TLS with the endpoint failed: the cause" },
        { HttpRequestError.ResponseEnded, "the connection ended before the answer was complete: the cause" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task CallAsync_OtherStatus_IsTold(HttpStatusCode status, string body, string message) =>
        Assert.Equal(message + End, await MessageAsync(Replies.Page(status, body)));

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task CallAsync_NoAnswer_TellsTheInnermostCause(HttpRequestError error, string message) =>
        Assert.Equal(
            message + End,
            await MessageAsync((_, _, _) => throw new HttpRequestException(error, "see inside", new IOException("see inside", new IOException("the cause")))));

    [Fact]
    public async Task CallAsync_UntrustedCertificate_TellsWhatMayBeBehindIt() =>
        Assert.StartsWith(
            "the endpoint's TLS certificate is not trusted: UntrustedRoot. Something between here and the service may be intercepting TLS",
            await MessageAsync((_, _, _) => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new UntrustedCertificateException("the endpoint's TLS certificate is not trusted: UntrustedRoot", "Something between here and the service may be intercepting TLS"))),
            StringComparison.Ordinal);

    [Fact]
    public async Task CallAsync_ErrorOfTheApiWithAnotherStatus_IsTheApis() =>
        Assert.StartsWith(
            "UnauthorizedOperation: no. Grant the identity",
            await MessageAsync(Replies.Page(HttpStatusCode.Forbidden, """{"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"no"}}}""")),
            StringComparison.Ordinal);

    private static async Task<string> MessageAsync(Reply reply)
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 0 });
        harness.Http.Then(reply);
        return (await harness.FailAsync()).Message;
    }
}
