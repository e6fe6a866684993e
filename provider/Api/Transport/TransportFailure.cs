using System.Security.Authentication;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Transport;

/// <summary>Says what went wrong when there was no complete answer.</summary>
internal static class TransportFailure
{
    public static ApiFailure Describe(Exception exception)
    {
        var cause = exception.GetBaseException().Message;
        return exception switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                Passing($"the endpoint's name cannot be resolved: {cause}", "Check endpoint, DNS, and whether a proxy is needed (HTTPS_PROXY)"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
                Passing($"no connection to the endpoint: {cause}", "Check endpoint, firewall, and whether a proxy is needed (HTTPS_PROXY)"),
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } =>
                Passing($"the proxy refused the connection: {cause}", "Check HTTPS_PROXY and NO_PROXY"),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } when IsUntrusted(exception) =>
                new ApiFailure(FailureKind.Transport, ErrorClass.Fatal, Recovery.None, $"the endpoint's TLS certificate is not trusted: {cause}")
                {
                    Advice = "Something between here and the service may be intercepting TLS; add its authority to this machine's trusted ones if that is intended",
                },
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                Passing($"TLS with the endpoint failed: {cause}", null),
            HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null } =>
                new ApiFailure(FailureKind.Transport, ErrorClass.Input, Recovery.None, $"the request cannot be sent: {cause}")
                {
                    Advice = "Check secretId, securityToken and region for characters that do not belong there",
                },
            InvalidDataException =>
                Passing("the answer's compression is broken", null),
            _ => Passing($"the connection ended before the answer was complete: {cause}", null),
        };
    }

    private static bool IsUntrusted(Exception exception) =>
        exception.InnerException is AuthenticationException { InnerException: null };

    private static ApiFailure Passing(string message, string? advice) =>
        new(FailureKind.Transport, ErrorClass.Retry, Recovery.BackOff, message) { Advice = advice };
}
