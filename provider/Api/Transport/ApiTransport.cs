using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Signing;

namespace TencentSsl.Api.Transport;

/// <summary>Builds, signs and sends one request, and reads its answer. Repeating is not its business.</summary>
internal sealed class ApiTransport(ApiEndpoint endpoint, HttpMessageInvoker http, ServiceClock clock, string? region, string language)
{
    private const string ContentType = "application/json";
    private const string Empty = "the answer is empty: its Response has no member but RequestId";

    private readonly Tc3Signer _signer = new();

    /// <summary>Gets the endpoint.</summary>
    public ApiEndpoint Endpoint => endpoint;

    /// <summary>Sends a request once. <paramref name="refute"/> says why an answer is none to this request, or null. Whatever goes wrong, short of cancellation, comes back as a failure.</summary>
    public async Task<Attempt> SendAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        ReadOnlyMemory<byte> body,
        ApiCredentials credentials,
        Func<TAnswer, string?>? refute,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer
    {
        try
        {
            using var request = Build(action, body, credentials);
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var answer = await BoundedBody.ReadAsync(response.Content, action.MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
            var attempt = answer is { } received ? Read(action, response, received.Span, refute) : TooLarge(action.MaxAnswerBytes, response);
            return attempt.Failure is { } failure ? Attempt.Failed(Redact(failure, request, credentials)) : attempt;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return Attempt.Failed(TransportFailure.Describe(exception));
        }
    }

    private Attempt Read<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        HttpResponseMessage response,
        ReadOnlySpan<byte> body,
        Func<TAnswer, string?>? refute)
        where TAnswer : ApiAnswer
    {
        var (answer, failure) = EnvelopeReader.Read(body, action.AnswerType);
        if (response.StatusCode != HttpStatusCode.OK && failure?.Kind != FailureKind.Api)
        {
            failure = HttpFailure.Describe(response, body);
        }

        // Only the service itself tells its time; what a proxy or portal sends may have any date.
        if (failure is null or { Kind: FailureKind.Api } && response.Headers.Date is { } serverTime)
        {
            clock.Learn(serverTime);
        }

        if (failure is null && refute is not null && (EnvelopeReader.HasMembers(body) ? refute(answer!) : Empty) is { } problem)
        {
            failure = ApiFailure.Protocol(problem) with { RequestId = answer!.RequestId };
        }

        return failure is null
            ? Attempt.Succeeded(answer!)
            : Attempt.Failed(failure with { ServerTime = response.Headers.Date, HttpStatus = (int)response.StatusCode });
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

    private static Attempt TooLarge(int limit, HttpResponseMessage response) =>
        Attempt.Failed(new ApiFailure(
            FailureKind.TooLarge,
            ErrorClass.Fatal,
            Recovery.None,
            $"the answer is larger than {limit / 1024} KiB and was not read further")
        {
            HttpStatus = (int)response.StatusCode,
        });

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

        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new HttpRequestException($"{name} holds a line break");
        }

        headers.TryAddWithoutValidation(name, value);
    }

    private string Authorize(string service, ReadOnlyMemory<byte> body, ApiCredentials credentials, DateTimeOffset timestamp)
    {
        var signable = SignableRequest.Create(service, body, ("content-type", ContentType), ("host", endpoint.Host));
        return _signer.Authorize(signable, credentials.SecretId, credentials.SecretKey, timestamp);
    }
}
