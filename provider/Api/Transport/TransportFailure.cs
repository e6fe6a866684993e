using System.Globalization;
using System.Security.Authentication;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Transport;

/// <summary>Says what went wrong when there was no complete answer.</summary>
internal static class TransportFailure
{
    /// <summary>Describes a failure.</summary>
    /// <param name="exception">What the HTTP stack threw.</param>
    /// <param name="proxy">The proxy that the request went through, without user name and password; null for none.</param>
    public static ApiFailure Describe(Exception exception, string? proxy)
    {
        var cause = exception.GetBaseException().Message;
        var peer = proxy is null ? "the endpoint" : $"the proxy {proxy}";
        return exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                Passing($"{peer}'s name cannot be resolved: {cause}", Advise(proxy, "DNS")),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
                Passing($"no connection to {peer}: {cause}", Advise(proxy, "firewall")),
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refused =>
                DescribeProxy(proxy is null ? "the proxy" : peer, refused),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => DescribeTls(exception, cause),
            HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null } =>
                Passing($"the answer is no HTTP that can be read: {cause}", null),
            InvalidDataException => Passing("the answer's compression is broken", null),
            _ => Passing($"the connection ended before the answer was complete: {cause}", null),
        };
    }

    private static string Advise(string? proxy, string suspect) => proxy is null
        ? $"Check endpoint, {suspect}, and whether a proxy is needed (HTTPS_PROXY)"
        : "Check HTTPS_PROXY and NO_PROXY";

    /// <summary>The framework's text holds the proxy's whole URL, password included, so only its status is taken from it.</summary>
    private static ApiFailure DescribeProxy(string peer, HttpRequestException refused)
    {
        var status = StatusIn(refused);
        var message = status is null
            ? $"{peer} did not open a connection to the endpoint"
            : string.Create(CultureInfo.InvariantCulture, $"{peer} refused a connection to the endpoint with HTTP status {status}");
        return status switch
        {
            403 => Final(message, "The proxy does not allow the endpoint: ask for it to be allowed, or name it in NO_PROXY where it can be reached directly"),
            407 => Final(message, "Set the proxy's user name and password in HTTPS_PROXY, as http://user:password@host:port"),
            _ => Passing(message, "Check HTTPS_PROXY and NO_PROXY"),
        } with
        { HttpStatus = status };
    }

    private static int? StatusIn(HttpRequestException refused) =>
        (int?)refused.StatusCode
        ?? refused.Message.Split('\'') switch
        {
            [.., var text, _] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) => status,
            _ => null,
        };

    private static ApiFailure DescribeTls(Exception exception, string cause)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is UntrustedCertificateException refused)
            {
                return Final(refused.Message, refused.Advice);
            }
        }

        return IsNoTls(exception)
            ? Final("the endpoint does not speak TLS on this port", "Check endpoint and its port: a plain http port cannot be used")
            : Passing($"TLS with the endpoint failed: {cause}", null);
    }

    /// <summary>Tells an answer that is no TLS record from a handshake that fails.</summary>
    private static bool IsNoTls(Exception exception) => exception.InnerException is AuthenticationException { InnerException: null };

    private static ApiFailure Final(string message, string? advice) =>
        new(FailureKind.Transport, ErrorClass.Fatal, Recovery.None, message) { Advice = advice };

    private static ApiFailure Passing(string message, string? advice) =>
        new(FailureKind.Transport, ErrorClass.Retry, Recovery.BackOff, message) { Advice = advice };
}
