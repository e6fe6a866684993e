namespace TencentSsl.Api.Errors;

/// <summary>One attempt of a call failed. What is retried is decided by what it says; it never leaves the call.</summary>
internal sealed class AttemptFailedException(ApiFailure failure, Exception? cause = null) : Exception(failure.Message, cause)
{
    public ApiFailure Failure { get; } = failure;
}
