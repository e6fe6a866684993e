using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>
/// Plays requests against a pacer on a clock of its own, millisecond by millisecond, and keeps when each was queued, granted
/// and ended. Everything happens on one thread, so that the same requests give the same run.
/// </summary>
internal sealed class PacerRun : IDisposable
{
    /// <summary>The pace may have fallen to one, and everything queued has to be granted one by one.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private readonly FakeTimeProvider _time = new();
    private readonly RequestPacer _pacer;
    private readonly List<PacedRequest> _requests = [];

    public PacerRun(int limit) => _pacer = new RequestPacer(limit, _time);

    public IReadOnlyList<PacedRequest> Requests => _requests;

    public RequestPacer Pacer => _pacer;

    private int Now { get; set; }

    public void Dispose()
    {
        _requests.ForEach(request => request.Dispose());
        _pacer.Dispose();
    }

    /// <summary>Plays the steps, then goes on until every request that was not cancelled has been granted and has ended.</summary>
    public void Play(IEnumerable<PacerStep> steps)
    {
        foreach (var step in steps)
        {
            Pass(step.Gap);
            switch (step.Kind)
            {
                case PacerStepKind.First:
                    Queue(step, token => _pacer.AcquireAsync(1, token));
                    break;
                case PacerStepKind.Repetition:
                    Queue(step, _pacer.AcquireAheadAsync);
                    break;
                case PacerStepKind.Throttle:
                    _pacer.SlowDown();
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

    private void Queue(PacerStep step, Func<CancellationToken, ValueTask<RateLimitLease>> acquire)
    {
        var request = new PacedRequest(step.Kind == PacerStepKind.Repetition, Now, step.Latency);
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
