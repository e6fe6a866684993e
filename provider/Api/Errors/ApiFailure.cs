namespace TencentSsl.Api.Errors;

/// <summary>How one attempt failed: everything that is known about it, and nothing secret once the transport has handed it on.</summary>
/// <param name="Kind">Where it failed.</param>
/// <param name="Class">What the failure means.</param>
/// <param name="Recovery">What the client does about it.</param>
/// <param name="Message">One line: the service's message, or ours.</param>
internal sealed record ApiFailure(FailureKind Kind, ErrorClass Class, Recovery Recovery, string Message)
{
    /// <summary>Gets a value indicating whether nothing can be done about it in this call, whatever <see cref="Recovery"/> says.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets the API's error code; null where the service did not answer one.</summary>
    public string? Code { get; init; }

    /// <summary>Gets what a person can do about it; null where that is not known.</summary>
    public string? Advice { get; init; }

    /// <summary>Gets the start of a body that is not the API's, so that a person recognises the proxy or portal that sent it; null where there is none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Gets the service's id of the request; null where it never got that far.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the HTTP status; null where there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Gets how long the service asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service answered an error, which should have a code.</summary>
    public static ApiFailure FromCode(string? code, string? message, string? requestId)
    {
        var known = ErrorCodes.Find(code ?? "");
        return new ApiFailure(FailureKind.Api, known.Class, known.Recovery, string.IsNullOrWhiteSpace(message) ? "the service gave no message" : message)
        {
            Code = string.IsNullOrWhiteSpace(code) ? null : code,
            Advice = known.Advice,
            RequestId = requestId,
            HttpStatus = 200,
        };
    }

    /// <summary>The answer is not one of the API's; something on the way may have made it, so asking again can help.</summary>
    public static ApiFailure Protocol(string message) =>
        new(FailureKind.Protocol, ErrorClass.Retry, Recovery.BackOff, message) { HttpStatus = 200 };

    /// <summary>Takes what must not be shown out of the texts that others wrote.</summary>
    public ApiFailure Redact(Func<string, string> redact) => this with
    {
        Message = redact(Message),
        Code = Code is null ? null : redact(Code),
        RequestId = RequestId is null ? null : redact(RequestId),
        Excerpt = Excerpt is null ? null : redact(Excerpt),
    };
}
