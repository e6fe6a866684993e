using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Resilience;

/// <summary>How far a call has come: what its error message says when it fails or its deadline passes. Nothing is decided by it but the deadline.</summary>
/// <param name="endpoint">Where the call goes.</param>
/// <param name="subject">What is asked for where a call has several parts, such as "page 3"; null for the whole.</param>
/// <param name="deadline">The deadline of the caller that began the call.</param>
internal sealed class CallProgress(string endpoint, string? subject, CallDeadline deadline)
{
    /// <summary>Gets the latest deadline of the callers that share the call.</summary>
    public CallDeadline Deadline { get; private set; } = deadline;

    /// <summary>Gets the number of requests that were sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Gets or sets what says what the call waits for at the moment.</summary>
    public Func<string> WaitingFor { get; set; } = static () => "credentials";

    /// <summary>Gets the failure of the latest attempt that failed.</summary>
    public ApiFailure? LastFailure { get; private set; }

    /// <summary>Takes note of an attempt that failed.</summary>
    public ApiFailure NoteFailure(ApiFailure failure)
    {
        (LastFailure, WaitingFor) = (failure, static () => "the next attempt");
        return failure;
    }

    /// <summary>Lets another caller share the call.</summary>
    public void Join(CallDeadline other) => Deadline = other.Remaining > Deadline.Remaining ? other : Deadline;

    /// <summary>Says that the call failed for good.</summary>
    public TencentCloudException Fail(ApiFailure failure, Exception? cause) => Fail(failure, Deadline, cause);

    /// <summary>Says that the deadline passed: the cause first where an attempt has failed, else what was waited for.</summary>
    public TencentCloudException GiveUp(CallDeadline passed, Exception? cause)
    {
        var waited = $"gave up after {passed} waiting for {WaitingFor()}{(subject is null ? "" : $" for {subject}")}";
        var failure = LastFailure is { } last
            ? last with { Message = $"{last.Message.TrimEnd('.')}; {waited}" }
            : new ApiFailure(FailureKind.Timeout, ErrorClass.Retry, Recovery.None, waited) { Advice = "A longer totalTimeoutSeconds gives it more time" };
        return Fail(failure, passed, cause);
    }

    private TencentCloudException Fail(ApiFailure failure, CallDeadline reference, Exception? cause) =>
        new(endpoint, failure, Attempts, reference.Elapsed, cause);
}
