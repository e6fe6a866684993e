using System.Threading.RateLimiting;
using Polly;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Resilience;

/// <summary>
/// The one place of resilience. From the outside in: total deadline, repetition, pace, deadline of an attempt. What is
/// repeated is said by the table of error codes, not here.
/// </summary>
internal sealed class ApiPipeline
{
    private readonly ApiClientOptions _options;
    private readonly ICredentialProvider _credentials;
    private readonly RequestPacer _pacer;
    private readonly Backoff _backoff;
    private readonly ApiLog _log;

    public ApiPipeline(
        ApiClientOptions options,
        ICredentialProvider credentials,
        RequestPacer pacer,
        Func<double> random,
        TimeProvider time,
        ApiLog log)
    {
        _options = options;
        _credentials = credentials;
        _pacer = pacer;
        _backoff = new Backoff(random);
        _log = log;
        Pipeline = Build(time);
    }

    /// <summary>Gets the pipeline; its context must hold a <see cref="CallState"/>.</summary>
    public ResiliencePipeline<Attempt> Pipeline { get; }

    private static CallState StateOf(ResilienceContext context) => context.Properties.GetValue(CallState.Key, null!);

    private ResiliencePipeline<Attempt> Build(TimeProvider time) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddTimeout(_options.TotalTimeout)
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = args => new ValueTask<bool>(ShouldRepeat(StateOf(args.Context), args.Outcome)),
                DelayGenerator = args => new ValueTask<TimeSpan?>(NextDelay(StateOf(args.Context))),
                OnRetry = args => PrepareAsync(StateOf(args.Context), args.RetryDelay, args.Context.CancellationToken),
            })
            .AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = args => AcquireAsync(args.Context) })
            .AddTimeout(_options.RequestTimeout)
            .Build();

    private ValueTask<RateLimitLease> AcquireAsync(ResilienceContext context)
    {
        var state = StateOf(context);
        if (state.FirstLease is { } lease)
        {
            state.FirstLease = null;
            return new ValueTask<RateLimitLease>(lease);
        }

        return _pacer.AcquireAheadAsync(context.CancellationToken);
    }

    private bool ShouldRepeat(CallState state, Outcome<Attempt> outcome)
    {
        var failure = outcome.Exception switch
        {
            null => outcome.Result.Failure,
            TimeoutRejectedException timeout => AttemptTimedOut(timeout.Timeout),
            _ => null,
        };
        if (failure is null)
        {
            return false;
        }

        state.LastFailure = failure;
        return _options.MaxRetries > 0 && failure.Recovery switch
        {
            Recovery.BackOff => state.Retries < _options.MaxRetries,
            Recovery.SlowDown => true,
            Recovery.CorrectClock => !state.ClockCorrected && failure.ServerTime is not null,
            Recovery.RefreshCredentials => !state.CredentialsRefreshed && _credentials.Invalidate(state.Credentials),
            _ => false,
        };
    }

    private TimeSpan NextDelay(CallState state)
    {
        var failure = state.LastFailure!;
        var delay = failure.Recovery switch
        {
            Recovery.BackOff => _backoff.Next(state.Retries, throttled: false, failure.RetryAfter),
            Recovery.SlowDown => _backoff.Next(state.Throttles, throttled: true, failure.RetryAfter),
            _ => TimeSpan.Zero,
        };

        // A server may ask for years, more than timers can count; the deadline comes first anyway.
        return delay < _options.TotalTimeout ? delay : _options.TotalTimeout;
    }

    private async ValueTask PrepareAsync(CallState state, TimeSpan delay, CancellationToken cancellationToken)
    {
        var failure = state.LastFailure!;
        _log.Repeating(failure, delay);
        switch (failure.Recovery)
        {
            case Recovery.SlowDown:
                state.Throttles++;
                _pacer.SlowDown();
                break;
            case Recovery.CorrectClock:
                state.ClockCorrected = true;
                break;
            case Recovery.RefreshCredentials:
                state.CredentialsRefreshed = true;
                break;
            default:
                state.Retries++;
                break;
        }

        state.Credentials = await _credentials.GetAsync(cancellationToken).ConfigureAwait(false);
    }

    private static ApiFailure AttemptTimedOut(TimeSpan timeout) =>
        new(FailureKind.Timeout, ErrorClass.Retry, Recovery.BackOff, $"no answer within {Duration.Text(timeout)}");
}
