using System.Threading.RateLimiting;

namespace TencentSsl.Api.Resilience;

/// <summary>
/// Keeps requests at the account's limit. Up to the limit go out at once; a permit comes back a second after its request
/// has ended, because only the answer proves that the service has counted the request: so no second on the service's
/// clock, however one slides it, holds more than the limit. When the service throttles all the same, other processes
/// share the account: the pace is halved, and grows again by one request a second at a time.
/// </summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class RequestPacer : RateLimiter
{
    /// <summary>A second, and a little for timers that fire early.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1010);
    private static readonly TimeSpan GrowthInterval = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _queue = new();
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly int _limit;
    private readonly ITimer _wakeUp;
    private int _pace;
    private int _taken;
    private TimeSpan _pausedUntil;
    private TimeSpan _changedAt;

    public RequestPacer(int maxRequestsPerSecond, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRequestsPerSecond, 1);
        _limit = maxRequestsPerSecond;
        _pace = maxRequestsPerSecond;
        _time = time;
        _origin = time.GetTimestamp();
        _wakeUp = time.CreateTimer(static state => ((RequestPacer)state!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override TimeSpan? IdleDuration => null;

    /// <summary>Gets the requests a second that are allowed at the moment.</summary>
    public int Pace
    {
        get
        {
            lock (_gate)
            {
                return _pace;
            }
        }
    }

    /// <summary>Takes a permit ahead of all that have not been sent yet: for repeating a request.</summary>
    public ValueTask<RateLimitLease> AcquireAheadAsync(CancellationToken cancellationToken) => Enqueue(ahead: true, cancellationToken);

    /// <summary>Takes note of an answer that the limit is exceeded. Several in one second count as one.</summary>
    public void SlowDown()
    {
        lock (_gate)
        {
            var now = _time.GetElapsedTime(_origin);
            if (now - _changedAt >= Window || _pace == _limit)
            {
                _pace = Math.Max(1, _pace / 2);
                _changedAt = now;
            }

            _pausedUntil = now + Window;
            WakeUpAt(_pausedUntil, now);
        }
    }

    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_gate)
        {
            return new RateLimiterStatistics { CurrentAvailablePermits = Math.Max(0, _pace - _taken), CurrentQueuedCount = _queue.Count };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            return _queue.Count == 0 && TryTake() ? new PaceLease(ReleaseAfterWindow) : PaceLease.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        Enqueue(ahead: false, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _wakeUp.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueTask<RateLimitLease> Enqueue(bool ahead, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if ((ahead || _queue.Count == 0) && TryTake())
            {
                return new ValueTask<RateLimitLease>(new PaceLease(ReleaseAfterWindow));
            }

            var waiter = new Waiter();
            var node = ahead ? _queue.AddFirst(waiter) : _queue.AddLast(waiter);
            waiter.Registration = cancellationToken.UnsafeRegister(_ => Abandon(node, cancellationToken), null);
            WakeUpForGrowth(_time.GetElapsedTime(_origin));
            return new ValueTask<RateLimitLease>(waiter.Task);
        }
    }

    private void Abandon(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (node.List is null)
            {
                return;
            }

            _queue.Remove(node);
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
                if (_queue.First is not { } first || !TryTake())
                {
                    return;
                }

                _queue.Remove(first);
                next = first.Value;
            }

            next.Registration.Unregister();
            if (!next.TrySetResult(new PaceLease(ReleaseAfterWindow)))
            {
                Release();
            }
        }
    }

    /// <summary>Takes a permit if one is free now. Only under the lock.</summary>
    private bool TryTake()
    {
        var now = _time.GetElapsedTime(_origin);
        Grow(now);
        if (now < _pausedUntil || _taken >= _pace)
        {
            WakeUpForGrowth(now);
            return false;
        }

        _taken++;
        return true;
    }

    private void Grow(TimeSpan now)
    {
        while (_pace < _limit && now - _changedAt >= GrowthInterval)
        {
            _pace++;
            _changedAt += GrowthInterval;
        }
    }

    private void WakeUpForGrowth(TimeSpan now)
    {
        if (now < _pausedUntil)
        {
            WakeUpAt(_pausedUntil, now);
        }
        else if (_pace < _limit)
        {
            WakeUpAt(_changedAt + GrowthInterval, now);
        }
    }

    private void WakeUpAt(TimeSpan moment, TimeSpan now) =>
        _wakeUp.Change(moment > now ? moment - now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private void ReleaseAfterWindow()
    {
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
        timer.Change(Window, Timeout.InfiniteTimeSpan);
    }

    private sealed class Waiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CancellationTokenRegistration Registration { get; set; }
    }
}
