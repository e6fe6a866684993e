using System.Globalization;
using System.Text;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Errors;

/// <summary>
/// A call of the API that failed for good. <see cref="Exception.Message"/> is one line: code and message, what to do,
/// then endpoint, request id, attempts and time. What was asked for is the caller's to add.
/// </summary>
internal sealed class TencentCloudException : Exception
{
    private const int MaxMessage = 1024;
    private const int MaxExcerpt = 200;
    private const int MaxName = 128;

    public TencentCloudException(string endpoint, ApiFailure failure, int attempts, TimeSpan elapsed, Exception? cause = null)
        : base(Describe(endpoint, failure, attempts, elapsed), cause)
    {
        Failure = failure;
        Attempts = attempts;
        Elapsed = elapsed;
    }

    private TencentCloudException(string subject, TencentCloudException cause)
        : base($"{subject}: {cause.Message}", cause.InnerException)
    {
        Failure = cause.Failure;
        Attempts = cause.Attempts;
        Elapsed = cause.Elapsed;
    }

    /// <summary>Gets the last failure, the one that ended the call.</summary>
    public ApiFailure Failure { get; }

    /// <summary>Gets the number of requests that were sent.</summary>
    public int Attempts { get; }

    /// <summary>Gets the time from the first request to the end, waits included.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Says what the call was about, where that is not what the caller asked for.</summary>
    public TencentCloudException About(string subject) => new(subject, this);

    private static string Describe(string endpoint, ApiFailure failure, int attempts, TimeSpan elapsed)
    {
        var text = new StringBuilder();
        if (failure.Code is { } code)
        {
            text.Append(OneLine.Of(code, MaxName)).Append(": ");
        }

        text.Append(OneLine.Of(failure.Message, MaxMessage).TrimEnd('.'));
        if (failure.Excerpt is { } excerpt)
        {
            text.Append(": ").Append(OneLine.Of(excerpt, MaxExcerpt));
        }

        if (failure.Advice is { } advice)
        {
            text.Append(". ").Append(advice);
        }

        text.Append(" (endpoint ").Append(endpoint);
        if (failure.RequestId is { } requestId)
        {
            text.Append(", request id ").Append(OneLine.Of(requestId, MaxName));
        }

        if (attempts > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", {attempts} {(attempts == 1 ? "attempt" : "attempts")} in {elapsed.TotalSeconds:0.0} s");
        }

        return text.Append(')').ToString();
    }
}
