using System.Net;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Transport;

/// <summary>
/// Says what an HTTP status other than 200 means. The service itself answers 200 to everything it has processed, errors
/// included, so another status comes from a gateway or proxy on the way.
/// </summary>
internal static class HttpFailure
{
    public static ApiFailure Describe(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var status = (int)response.StatusCode;
        var message = $"HTTP status {status} ({response.ReasonPhrase ?? response.StatusCode.ToString()}), from a gateway or proxy rather than the service";
        return new ApiFailure(FailureKind.Http, Classify(response.StatusCode), RecoverFrom(response.StatusCode), message)
        {
            HttpStatus = status,
            Excerpt = EnvelopeReader.Excerpt(body),
            Advice = Advise(response.StatusCode),
            RetryAfter = RetryAfter(response),
        };
    }

    private static ErrorClass Classify(HttpStatusCode status) =>
        RecoverFrom(status) == Recovery.None ? ErrorClass.Fatal : ErrorClass.Retry;

    private static Recovery RecoverFrom(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => Recovery.SlowDown,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Recovery.BackOff,
        _ => Recovery.None,
    };

    private static string? Advise(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "Redirects are not followed; check endpoint",
        HttpStatusCode.ProxyAuthenticationRequired => "Check the user name and password in HTTPS_PROXY",
        HttpStatusCode.NotFound => "Check endpoint",
        _ => null,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } header)
        {
            return null;
        }

        // A date is read against the sender's own clock, so that a wrong clock here does not matter.
        return header.Delta ?? (header.Date - response.Headers.Date);
    }
}
