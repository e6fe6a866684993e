namespace TencentSsl.Api.Errors;

/// <summary>How one attempt failed: everything that is known about it, and nothing secret.</summary>
/// <param name="Kind">Where it failed.</param>
/// <param name="Class">What the failure means.</param>
/// <param name="Recovery">What the client does about it.</param>
/// <param name="Message">One line: the service's message, or ours.</param>
internal sealed record ApiFailure(FailureKind Kind, ErrorClass Class, Recovery Recovery, string Message)
{
    /// <summary>Gets the API's error code; null where the service did not answer one.</summary>
    public string? Code { get; init; }

    /// <summary>Gets what a person can do about it; null where that is not known.</summary>
    public string? Advice { get; init; }

    /// <summary>Gets the service's id of the request; null where it never got that far.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the HTTP status; null where there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Gets how long the service asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the service's clock as its answer told it; null where it did not.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>The service answered an error code.</summary>
    public static ApiFailure FromCode(string code, string message, string? requestId)
    {
        var known = ErrorCodes.Find(code);
        return new ApiFailure(FailureKind.Api, known.Class, known.Recovery, message)
        {
            Code = code,
            Advice = known.Advice,
            RequestId = requestId,
            HttpStatus = 200,
        };
    }

    /// <summary>The answer is not one of the API's; something on the way may have made it, so asking again can help.</summary>
    public static ApiFailure Protocol(string message, string? requestId = null) =>
        new(FailureKind.Protocol, ErrorClass.Retry, Recovery.BackOff, message) { HttpStatus = 200, RequestId = requestId };
}
