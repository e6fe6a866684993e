using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Transport;

/// <summary>How one request ended: with an answer, or with a failure.</summary>
internal readonly record struct Attempt(object? Answer, ApiFailure? Failure)
{
    public static Attempt Succeeded(object answer) => new(answer, null);

    public static Attempt Failed(ApiFailure failure) => new(null, failure);
}
