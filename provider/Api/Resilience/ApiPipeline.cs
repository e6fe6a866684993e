using Polly;
using Polly.Retry;
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

    /// <summary>Gets what a whole call runs in.</summary>
    public ResiliencePipeline Calls { get; }

    /// <summary>Gets what one request runs in, once it has credentials.</summary>
    public ResiliencePipeline Requests { get; }

    private RetryStrategyOptions Retry(Recovery recovery, int most, Func<int, ApiFailure, TimeSpan> delay) => new()
    {
        MaxRetryAttempts = most,
        ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is AttemptFailedException { Failure.IsFinal: false } failed && failed.Failure.Recovery == recovery),
        DelayGenerator = args => new ValueTask<TimeSpan?>(delay(args.AttemptNumber, FailureOf(args.Outcome))),
        OnRetry = args =>
        {
            _log.Retrying(FailureOf(args.Outcome), args.RetryDelay);
            return default;
        },
    };

    /// <summary>Gets the failure of an attempt that is retried.</summary>
    private static ApiFailure FailureOf(Outcome<object> outcome) => ((AttemptFailedException)outcome.Exception!).Failure;
}
