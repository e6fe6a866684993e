using System.Globalization;
using System.Net;
using System.Text;

namespace TencentSsl.Api.Tests.Support;

/// <summary>What services, gateways and networks answer.</summary>
internal static class Replies
{
    public const string RequestId = "7c1d4ff5-e8b4-4b6e-9c3c-000000000001";

    public static Reply Certificate { get; } = Json($$$"""{"Response":{"CertificateId":"Juz8JAxn","Status":1,"RequestId":"{{{RequestId}}}"}}""");

    /// <summary>The certificate, with the service's clock in the Date header.</summary>
    public static Reply CertificateAt(Func<DateTimeOffset, DateTimeOffset> serverTime) => async (clock, request, cancellationToken) =>
    {
        var response = await Certificate(clock, request, cancellationToken);
        var time = serverTime(DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()));
        response.Headers.TryAddWithoutValidation("Date", time.ToString("R", CultureInfo.InvariantCulture));
        return response;
    };

    /// <summary>Gets the certificate that is asked for.</summary>
    public static Reply Asked { get; } = (clock, request, cancellationToken) =>
        Json($$$"""{"Response":{{{request.Text.TrimEnd('}')}}},"Status":1,"RequestId":"{{{RequestId}}}"}}""")(clock, request, cancellationToken);

    /// <summary>Gets no answer, until the client gives up.</summary>
    public static Reply Stall { get; } = (clock, _, cancellationToken) => clock.StallAsync<HttpResponseMessage>(cancellationToken);

    public static Reply Html502 { get; } = Page(HttpStatusCode.BadGateway, "<html><h1>502 Bad Gateway</h1></html>");

    public static Reply Html200 { get; } = Page(HttpStatusCode.OK, "<html><h1>Sign in to this network</h1></html>");

    /// <summary>Gets a body that breaks off.</summary>
    public static Reply ResetMidBody { get; } = (_, _, _) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) });

    public static Reply Json(string body) => Text(HttpStatusCode.OK, body, "application/json");

    public static Reply Error(string code, string message = "as the test wants it") =>
        Json($$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"{{{message}}}"},"RequestId":"{{{RequestId}}}"}}""");

    public static Reply Page(HttpStatusCode status, string body) => Text(status, body, "text/html");

    public static Reply Busy(HttpStatusCode status, string retryAfter) => async (clock, request, cancellationToken) =>
    {
        var response = await Page(status, "<html>busy</html>")(clock, request, cancellationToken);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    };

    /// <summary>The service's refusal of a timestamp, with its own clock in the Date header.</summary>
    public static Reply SignatureExpire(TimeSpan skew) => async (clock, request, cancellationToken) =>
    {
        var response = await Error("AuthFailure.SignatureExpire")(clock, request, cancellationToken);
        response.Headers.TryAddWithoutValidation("Date", (clock.GetUtcNow() + skew).ToString("R", CultureInfo.InvariantCulture));
        return response;
    };

    public static Reply Throw(HttpRequestError error, string message) => (_, _, _) =>
        Task.FromException<HttpResponseMessage>(new HttpRequestException(error, message));

    private static Reply Text(HttpStatusCode status, string body, string mediaType) => (_, _, _) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) });
}
