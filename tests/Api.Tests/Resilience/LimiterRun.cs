using System.Threading.RateLimiting;
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

    public LimiterRun(int limit) => _limiter = new RequestRateLimiter(limit, _time);

    public IReadOnlyList<LimitedRequest> Requests => _requests;

    public RequestRateLimiter Limiter => _limiter;

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
                case LimiterStepKind.First:
                    Queue(step, token => _limiter.AcquireAsync(1, token));
                    break;
                case LimiterStepKind.Retry:
                    Queue(step, _limiter.AcquireAheadAsync);
                    break;
                case LimiterStepKind.Throttle:
                    _limiter.SlowDown();
                    break;
                default:
                    _requests.Find(request => request.IsWaiting)?.Cancel();
                    break;
            }
        }

        while (_requests.Exists(request => !request.HasEnded))
        {
            Assert.True(Now < Limit.TotalMilliseconds, "some requests are never granted");
            Pass(1);
        }
    }

    /// <summary>Lets the last permits come back.</summary>
    public void Rest() => Pass(30_000);

    private void Queue(LimiterStep step, Func<CancellationToken, ValueTask<RateLimitLease>> acquire)
    {
        var request = new LimitedRequest(step.Kind == LimiterStepKind.Retry, Now, step.Latency);
        request.Start(acquire);
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
