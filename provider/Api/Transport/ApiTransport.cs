using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using TencentSsl.Api.Common;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Signing;

namespace TencentSsl.Api.Transport;

/// <summary>Builds, signs and sends one request, and reads its answer. Retrying is not its business.</summary>
/// <param name="endpoint">Where requests go.</param>
/// <param name="http">What sends them.</param>
/// <param name="proxy">The proxy that they go through, for messages; null for none.</param>
/// <param name="clock">The service's clock; every answer teaches it.</param>
/// <param name="region">The region; null where it is not sent.</param>
/// <param name="language">The language of names and messages in answers.</param>
/// <param name="log">The debug log.</param>
internal sealed class ApiTransport(
    ApiEndpoint endpoint,
    HttpMessageInvoker http,
    string? proxy,
    ServiceClock clock,
    string? region,
    string language,
    ApiLog log)
{
    private const string ContentType = "application/json";
    private const string Empty = "is empty: its Response has no member but RequestId";

    /// <summary>Gets the endpoint.</summary>
    public ApiEndpoint Endpoint => endpoint;

    /// <summary>Sends a request once.</summary>
    /// <exception cref="AttemptFailedException">Whatever went wrong, short of cancellation.</exception>
    public async ValueTask<TAnswer> SendAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest asked,
        ReadOnlyMemory<byte> body,
        ApiCredentials credentials,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer
    {
        try
        {
            using var request = Build(action, body, credentials);
            using var response = await http.SendAsync(request, cancellationToken);
            var received = await BoundedBody.ReadAsync(response.Content, action.MaxAnswerBytes, cancellationToken);
            var (answer, failure) = received is { } bytes ? Read(action, asked, response, bytes.Span) : (null, TooLarge(action.MaxAnswerBytes, response));
            return failure is null ? answer! : throw new AttemptFailedException(Redact(failure, request, credentials));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw new AttemptFailedException(TransportFailure.Describe(exception, proxy), exception);
        }
    }

    /// <summary>Takes the request's secrets out of texts that others wrote: services and proxies may repeat what they were sent.</summary>
    private static ApiFailure Redact(ApiFailure failure, HttpRequestMessage request, ApiCredentials credentials)
    {
        var signature = request.Headers.NonValidated["Authorization"].ToString().Split("Signature=") is [_, var signed] ? signed : null;
        return failure.Redact(text =>
        {
            var unsigned = signature is null ? text : text.Replace(signature, "[signature]", StringComparison.Ordinal);
            return credentials.Redact(unsigned);
        });
    }

    private static ApiFailure TooLarge(int limit, HttpResponseMessage response) =>
        new(FailureKind.TooLarge, ErrorClass.Fatal, Recovery.None, $"the answer is larger than {limit / 1024} KiB and was not read further")
        {
            HttpStatus = (int)response.StatusCode,
        };

    private (TAnswer? Answer, ApiFailure? Failure) Read<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest asked,
        HttpResponseMessage response,
        ReadOnlySpan<byte> body)
        where TAnswer : ApiAnswer
    {
        var (answer, failure) = EnvelopeReader.Read(body, action.AnswerType, log);
        var isApis = answer is not null || failure?.Kind == FailureKind.Api;

        // Only the service itself teaches the clock, and a time that cannot be true is as good as none.
        var knowsTime = isApis && response.Headers.Date is { } date && clock.Learn(date);
        if (response.StatusCode != HttpStatusCode.OK && failure?.Kind != FailureKind.Api)
        {
            failure = HttpFailure.Describe(response, body);
        }
        else if (answer is not null && action.FindFault is { } find && (EnvelopeReader.HasMembers(body) ? find(asked, answer) : Empty) is { } fault)
        {
            failure = ApiFailure.Protocol($"the answer {fault}") with { RequestId = answer.RequestId };
        }

        return failure switch
        {
            null => (answer, null),
            { Recovery: Recovery.CorrectClock } when !knowsTime => (null, failure with { Recovery = Recovery.None }),
            _ => (null, failure with { HttpStatus = (int)response.StatusCode }),
        };
    }

    private HttpRequestMessage Build<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        ReadOnlyMemory<byte> body,
        ApiCredentials credentials)
        where TAnswer : ApiAnswer
    {
        var timestamp = clock.Now;
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Uri) { Content = content };

        var headers = request.Headers;
        headers.Host = endpoint.Host;
        Add(headers, "User-Agent", ClientName.UserAgent);
        Add(headers, "X-TC-Action", action.Name);
        Add(headers, "X-TC-Version", action.Version);
        Add(headers, "X-TC-Timestamp", timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        Add(headers, "X-TC-Language", language);
        Add(headers, "X-TC-RequestClient", ClientName.Value);
        Add(headers, "X-TC-Region", region);
        Add(headers, "X-TC-Token", credentials.Token);
        Add(headers, "Authorization", action.Unsigned ? "SKIP" : Authorize(action.Service, body, credentials, timestamp));
        return request;
    }

    /// <summary>Adds a header as it is, or none for null. What no header can hold is told without its text, which may be secret.</summary>
    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new AttemptFailedException(
                new ApiFailure(FailureKind.Transport, ErrorClass.Input, Recovery.None, $"the request cannot be sent: {name} holds a line break or another character that no header can hold")
                {
                    Advice = "Check secretId, securityToken and region for characters that do not belong there",
                });
        }

        headers.TryAddWithoutValidation(name, value);
    }

    private string Authorize(string service, ReadOnlyMemory<byte> body, ApiCredentials credentials, DateTimeOffset timestamp)
    {
        var signable = SignableRequest.Create(service, body, ("content-type", ContentType), ("host", endpoint.Host));
        return Tc3Signer.Authorize(signable, credentials.SecretId, credentials.SecretKey, timestamp);
    }
}
