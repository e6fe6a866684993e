using System.Net;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>The faults that a later request can be free of, each with the beginning of the message that it leads to.</summary>
internal static class PassingFaults
{
    /// <summary>Faults after which the client waits a little, as often as it was told to.</summary>
    public static IReadOnlyDictionary<string, (Reply Reply, string Message)> BackingOff { get; } = new Dictionary<string, (Reply, string)>
    {
        ["InternalError"] = OfCode("InternalError"),
        ["InternalError.BackendResponseEmpty"] = OfCode("InternalError.BackendResponseEmpty"),
        ["ServiceUnavailable"] = OfCode("ServiceUnavailable"),
        ["ResourceUnavailable"] = OfCode("ResourceUnavailable"),
        ["FailedOperation.NetworkError"] = OfCode("FailedOperation.NetworkError"),
        ["FailedOperation.CannotGetOrder"] = OfCode("FailedOperation.CannotGetOrder"),
        ["FailedOperation.SystemError"] = OfCode("FailedOperation.SystemError"),
        ["page with 500"] = OfStatus(HttpStatusCode.InternalServerError),
        ["page with 502"] = OfStatus(HttpStatusCode.BadGateway),
        ["page with 503"] = OfStatus(HttpStatusCode.ServiceUnavailable),
        ["page with 504"] = OfStatus(HttpStatusCode.GatewayTimeout),
        ["page with 408"] = OfStatus(HttpStatusCode.RequestTimeout),
        ["page with 200"] = (Replies.Html200, "the answer is not JSON, a proxy or gateway may have sent it: <html>"),
        ["empty"] = (Replies.Json(""), "the answer is empty"),
        ["blank"] = (Replies.Json(" \r\n"), "the answer is empty"),
        ["null response"] = (Replies.Json("""{"Response":null}"""), "the answer's Response is null"),
        ["no response"] = (Replies.Json("""{"code":0}"""), "the answer is JSON without a Response member"),
        ["cut short"] = (Replies.Json("""{"Response":{"Certif"""), "the answer is cut short or not valid JSON"),
        ["empty response"] = (Replies.Json("""{"Response":{}}"""), "the answer is empty: its Response"),
        ["another certificate"] = (Replies.Json("""{"Response":{"CertificateId":"other123"}}"""), "the answer is about another certificate, \"other123\""),
        ["reset"] = Thrown(HttpRequestError.ResponseEnded, "the connection ended before the answer was complete: as the test wants it"),
        ["reset in the body"] = (Replies.ResetMidBody, "the connection ended before the answer was complete: the response ended prematurely"),
        ["broken compression"] = ((_, _, _) => Task.FromException<HttpResponseMessage>(new InvalidDataException()), "the answer's compression is broken"),
        ["no connection"] = Thrown(HttpRequestError.ConnectionError, "no connection to the endpoint: as the test wants it"),
        ["no such host"] = Thrown(HttpRequestError.NameResolutionError, "the endpoint's name cannot be resolved: as the test wants it"),
        ["proxy"] = Thrown(HttpRequestError.ProxyTunnelError, "the proxy did not open a connection to the endpoint"),
        ["TLS broken off"] = Thrown(HttpRequestError.SecureConnectionError, "TLS with the endpoint failed: as the test wants it"),
        ["no answer"] = (Replies.Stall, "no answer within 10 s"),
    };

    /// <summary>Faults after which the client slows down, as long as there is time.</summary>
    public static IReadOnlyDictionary<string, (Reply Reply, string Message)> SlowingDown { get; } = new Dictionary<string, (Reply, string)>
    {
        ["RequestLimitExceeded"] = OfCode("RequestLimitExceeded"),
        ["RequestLimitExceeded.UinLimitExceeded"] = OfCode("RequestLimitExceeded.UinLimitExceeded"),
        ["LimitExceeded.RateLimitExceeded"] = OfCode("LimitExceeded.RateLimitExceeded"),
        ["page with 429"] = OfStatus(HttpStatusCode.TooManyRequests),
    };

    private static (Reply, string) OfCode(string code) => (Replies.Error(code), $"{code}: as the test wants it");

    private static (Reply, string) OfStatus(HttpStatusCode status) => (Replies.Page(status, "<html>sorry</html>"), $"HTTP status {(int)status} (");

    private static (Reply, string) Thrown(HttpRequestError error, string message) => (Replies.Throw(error, "as the test wants it"), message);
}
