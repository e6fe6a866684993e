using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>
/// Plays requests against a limiter on a clock of its own, millisecond by millisecond, and keeps when each was queued, granted
/// and ended. Everything happens on one thread, so that the same requests give the same run.
/// </summary>
internal sealed class LimiterRun : IDisposable
{
    /// <summary>The rate may have fallen to one, and everything queued has to be granted one by one.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private readonly FakeTimeProvider _time = new();
    private readonly RequestRateLimiter _limiter;
    private readonly List<LimitedRequest> _requests = [];

    public LimiterRun(int limit) => _limiter = new RequestRateLimiter(limit, _time, () => 0.5);

    public IReadOnlyList<LimitedRequest> Requests => _requests;

    private int Now { get; set; }

    public void Dispose()
    {
        _requests.ForEach(request => request.Dispose());
        _limiter.Dispose();
    }

    /// <summary>Plays the steps, then goes on until every request that was not cancelled has been granted and has ended.</summary>
    public void Play(IEnumerable<LimiterStep> steps)
    {
        foreach (var step in steps)
        {
            Pass(step.Gap);
            switch (step.Kind)
            {
                case LimiterStepKind.Cancel:
                    _requests.Find(request => request.IsWaiting)?.Cancel();
                    break;
                default:
                    Queue(step);
                    break;
            }
        }

        while (_requests.Exists(request => !request.HasEnded))
        {
            Assert.True(Now < Limit.TotalMilliseconds, "some requests are never granted");
            Pass(1);
        }
    }

    /// <summary>Lets the last permits come back, and then has as many again as the limit allows at once: how many are granted.</summary>
    public int GrantedAfterRest(int asked)
    {
        Pass(30_000);
        var before = _requests.Count;
        for (var i = 0; i < asked; i++)
        {
            Queue(new LimiterStep(0, LimiterStepKind.First, 0));
        }

        return _requests.Skip(before).Count(request => request.Granted is not null);
    }

    private void Queue(LimiterStep step)
    {
        var isRetry = step.Kind == LimiterStepKind.Retry;
        var request = new LimitedRequest(isRetry, Now, step.Latency, step.Kind == LimiterStepKind.Throttled ? RequestOutcome.Throttled : RequestOutcome.Admitted);
        request.Start(token => _limiter.AcquireAsync(isRetry, token));
        request.Observe(Now);
        _requests.Add(request);
    }

    private void Pass(int milliseconds)
    {
        for (var i = 0; i < milliseconds; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Now++;
            _requests.ForEach(request => request.Observe(Now));
        }
    }
}
