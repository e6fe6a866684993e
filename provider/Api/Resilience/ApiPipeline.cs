using Polly;
using Polly.Retry;
using Polly.Timeout;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Resilience;

/// <summary>
/// The one place of retries. From the outside in: retries after faults, retries after throttling, one retry with the
/// service's clock, one with new credentials; then, for one request, its time. The deadline of the function call is outside of all of them, see <see cref="CallDeadline"/>. What is
/// retried is said by the table of error codes, not here.
/// </summary>
internal sealed class ApiPipeline
{
    private readonly ApiLog _log;

    public ApiPipeline(ApiClientOptions options, Func<double> random, TimeProvider time, ApiLog log)
    {
        _log = log;
        var backoff = new Backoff(random);
        var calls = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            calls
                .AddRetry(Retry(Recovery.BackOff, options.MaxRetries, (number, failure) => backoff.Next(number, failure.RetryAfter)))
                .AddRetry(Retry(Recovery.SlowDown, int.MaxValue, (_, failure) => failure.RetryAfter ?? TimeSpan.Zero))
                .AddRetry(Retry(Recovery.CorrectClock, 1, (_, _) => TimeSpan.Zero))
                .AddRetry(Retry(Recovery.RefreshCredentials, 1, (_, _) => TimeSpan.Zero));
        }

        Calls = calls.Build();
        Requests = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.RequestTimeout).Build();
    }

    /// <summary>Gets what a whole call runs in; its context holds a <see cref="CallProgress"/>.</summary>
    public ResiliencePipeline Calls { get; }

    /// <summary>Gets what one request runs in, once it has credentials.</summary>
    public ResiliencePipeline Requests { get; }

    /// <summary>Says what failed; null for an exception that is no failure of an attempt.</summary>
    public static ApiFailure? FailureOf(Exception? exception) => exception switch
    {
        AttemptFailedException failed => failed.Failure,
        TimeoutRejectedException timeout =>
            new ApiFailure(FailureKind.Timeout, ErrorClass.Retry, Recovery.BackOff, $"no answer within {Duration.Text(timeout.Timeout)}"),
        _ => null,
    };

    private static CallProgress ProgressOf(ResilienceContext context) => context.Properties.GetValue(CallProgress.Key, null!);

    /// <summary>A server may ask for a wait that nobody is going to sit through.</summary>
    private static bool HasTime(ApiFailure failure, CallDeadline deadline) => !(failure.RetryAfter >= deadline.Remaining);

    private RetryStrategyOptions Retry(Recovery recovery, int most, Func<int, ApiFailure, TimeSpan> delay) => new()
    {
        MaxRetryAttempts = most,
        ShouldHandle = args => new ValueTask<bool>(
            FailureOf(args.Outcome.Exception) is { } failure
            && failure.Recovery == recovery
            && HasTime(failure, ProgressOf(args.Context).Deadline)),
        DelayGenerator = args => new ValueTask<TimeSpan?>(delay(args.AttemptNumber, FailureOf(args.Outcome.Exception)!)),
        OnRetry = args =>
        {
            var failure = FailureOf(args.Outcome.Exception)!;
            var progress = ProgressOf(args.Context);
            (progress.LastFailure, progress.WaitingFor) = (failure, static () => "the next attempt");
            _log.Retrying(failure, args.RetryDelay);
            return default;
        },
    };
}
