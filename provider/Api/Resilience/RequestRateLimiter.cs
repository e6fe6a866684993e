using System.Threading.RateLimiting;

namespace TencentSsl.Api.Resilience;

/// <summary>
/// Keeps requests at the account's limit. Up to the limit go out at once. The service counts a request when it arrives, which is some
/// time between its sending and its answer; so a permit comes back a second after the answer, less the shortest round trip that was
/// seen, which every request needs. No second on the service's clock, however one slides it, then holds more than the limit, and
/// latency costs nothing while it is even. When the service throttles all the same, other processes
/// share the account: the rate is halved, and grows again by one request a second at a time.
/// </summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class RequestRateLimiter : RateLimiter
{
    /// <summary>A second, and a little for timers that fire early.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1010);

    /// <summary>The rest is left for later round trips that are a little shorter than those seen so far.</summary>
    private const double ShareOfRoundTrip = 0.95;

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _retries = new();
    private readonly LinkedList<Waiter> _firsts = new();
    private readonly AdaptiveRate _rate;
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly ITimer _wakeUp;
    private int _taken;
    private TimeSpan _pausedUntil;
    private TimeSpan? _shortestRoundTrip;
    private bool _hasAnswer;
    private bool _disposed;

    public RequestRateLimiter(int maxRequestsPerSecond, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRequestsPerSecond, 1);
        _rate = new AdaptiveRate(maxRequestsPerSecond);
        _time = time;
        _origin = time.GetTimestamp();
        _wakeUp = time.CreateTimer(static state => ((RequestRateLimiter)state!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override TimeSpan? IdleDuration => null;

    /// <summary>Gets the requests a second that are allowed at the moment.</summary>
    public int Rate
    {
        get
        {
            lock (_gate)
            {
                return _rate.At(Now);
            }
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    /// <summary>Takes a permit ahead of all requests that have not been sent yet: for repeating one.</summary>
    public ValueTask<RateLimitLease> AcquireAheadAsync(CancellationToken cancellationToken) => Enqueue(_retries, cancellationToken);

    /// <summary>Takes note of an answer that the limit is exceeded. Several in one second count as one.</summary>
    public void SlowDown()
    {
        lock (_gate)
        {
            var now = Now;
            _rate.Halve(now);
            _pausedUntil = now + Window;
            WakeUpWaiters(now);
        }
    }

    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = Math.Max(0, _rate.At(Now) - _taken),
                CurrentQueuedCount = _retries.Count + _firsts.Count,
            };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            return MayPass(_firsts) && TryTake() ? Permit() : RateLimitPermit.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        Enqueue(_firsts, cancellationToken);

    /// <summary>Ends all waits: nobody would end them later.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Waiter[] waiters;
            lock (_gate)
            {
                _disposed = true;
                waiters = [.. _retries, .. _firsts];
                _retries.Clear();
                _firsts.Clear();
            }

            _wakeUp.Dispose();
            Array.ForEach(waiters, waiter => waiter.TrySetCanceled());
        }

        base.Dispose(disposing);
    }

    private ValueTask<RateLimitLease> Enqueue(LinkedList<Waiter> queue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (MayPass(queue) && TryTake())
            {
                return new ValueTask<RateLimitLease>(Permit());
            }

            var waiter = new Waiter();
            var node = queue.AddLast(waiter);
            waiter.Registration = cancellationToken.UnsafeRegister(_ => Abandon(node, cancellationToken), null);
            WakeUpWaiters(Now);
            return new ValueTask<RateLimitLease>(waiter.Task);
        }
    }

    /// <summary>Tells whether nobody is waiting who comes before a newcomer of this queue. Only under the lock.</summary>
    private bool MayPass(LinkedList<Waiter> queue) => _retries.Count == 0 && (queue == _retries || _firsts.Count == 0);

    private void Abandon(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (node.List is not { } queue)
            {
                return;
            }

            queue.Remove(node);
        }

        node.Value.TrySetCanceled(cancellationToken);
    }

    private void Release()
    {
        lock (_gate)
        {
            _taken--;
        }

        Pump();
    }

    private void Pump()
    {
        while (true)
        {
            Waiter next;
            lock (_gate)
            {
                if ((_retries.First ?? _firsts.First) is not { } first || !TryTake())
                {
                    return;
                }

                first.List!.Remove(first);
                next = first.Value;
            }

            // Out of the queue nobody else completes it: its caller gets the permit even when it gives up now.
            next.Registration.Unregister();
            next.SetResult(Permit());
        }
    }

    /// <summary>Takes a permit if one is free now. Only under the lock.</summary>
    private bool TryTake()
    {
        var now = Now;
        if (now < _pausedUntil || _taken >= _rate.At(now))
        {
            WakeUpWaiters(now);
            return false;
        }

        _taken++;
        return true;
    }

    /// <summary>Sets the timer for what can end a wait beside the return of a permit: the end of the pause, and growth. Only under the lock.</summary>
    private void WakeUpWaiters(TimeSpan now)
    {
        var moment = now < _pausedUntil ? _pausedUntil : _rate.NextGrowth;
        if (moment is { } next && _retries.Count + _firsts.Count > 0)
        {
            _wakeUp.Change(next > now ? next - now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>
    /// Makes the permit of a request that goes out now. Round trips of requests that may still have had to connect are not counted: later
    /// ones are faster.
    /// </summary>
    private RateLimitPermit Permit()
    {
        var sent = Now;
        var counts = _hasAnswer;
        return new RateLimitPermit(() => ReleaseAfterWindow(counts ? Now - sent : null));
    }

    private void ReleaseAfterWindow(TimeSpan? roundTrip)
    {
        TimeSpan wait;
        lock (_gate)
        {
            _hasAnswer = true;
            if (roundTrip is { } seen && (_shortestRoundTrip is null || seen < _shortestRoundTrip))
            {
                _shortestRoundTrip = seen;
            }

            wait = Window - ((_shortestRoundTrip ?? TimeSpan.Zero) * ShareOfRoundTrip);
        }

        if (wait <= TimeSpan.Zero)
        {
            Release();
            return;
        }

        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                Release();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private sealed class Waiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CancellationTokenRegistration Registration { get; set; }
    }
}
