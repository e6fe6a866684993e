using System.Diagnostics.CodeAnalysis;

namespace TencentSsl.Api.Resilience;

/// <summary>
/// Keeps requests at the account's limit. As long as none is throttled, the process has the limit to itself: up to the limit go out at
/// once. The service counts a request when it arrives, which is some time between its sending and its answer; so a permit comes back a
/// second after the answer, less the shortest round trip that was seen, which every request needs. No second on the service's clock,
/// however one slides it, then holds more than the limit, and latency costs nothing while it is even. When the service throttles all
/// the same, other processes use the account: then they go out by a <see cref="BeatSchedule"/>.
/// </summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class RequestRateLimiter : IDisposable
{
    /// <summary>A second, and a little for timers that fire early.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1005);

    /// <summary>After so long without a request the process has the limit to itself again, until it is throttled.</summary>
    private static readonly TimeSpan Forget = 20 * Beat.Period;

    /// <summary>The rest is left for later round trips that are a little shorter than those seen so far.</summary>
    private const double ShareOfRoundTrip = 0.97;

    /// <summary>So much of a round trip may be spent in this process, before the request is on its way: on a busy machine, where none was faster yet.</summary>
    private static readonly TimeSpan OwnPart = TimeSpan.FromMilliseconds(10);

    /// <summary>A queue is long if it takes more seconds than this. A process with a limit below the account's leaves places to others anyway.</summary>
    private const int LongQueue = 5;

    /// <summary>
    /// When, after a beat, a process that has the limit to itself and a long queue takes the last place. For a twentieth of a second before
    /// that the place is free, just when a process that comes later tries (see <see cref="FairShare.PlaceOf"/>): so it gets in, and both know.
    /// </summary>
    private static readonly TimeSpan LastPlace = TimeSpan.FromMilliseconds(175);

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _retries = new();
    private readonly LinkedList<Waiter> _firsts = new();
    private readonly Queue<TimeSpan> _admitted = new();
    private readonly int _limit;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly long _origin;
    private readonly ITimer _wakeUp;
    private int _taken;
    private DateTimeOffset? _lastPlaceAt;
    private bool _isLastTaken;
    private TimeSpan? _shortestRoundTrip;
    private TimeSpan? _shortestFirst;
    private TimeSpan _lastGrant;
    private TimeSpan? _firstAnswer;
    private bool _disposed;

    /// <summary>The wall clock as it was set when the sharing began; somebody may set it meanwhile.</summary>
    private DateTimeOffset _wallOrigin;

    /// <summary>When requests go out while others use the account; null while the process has the limit to itself.</summary>
    private BeatSchedule? _shared;

    /// <param name="maxRequestsPerSecond">The limit.</param>
    /// <param name="time">The clock. Its wall clock is what the processes of a fleet have in common.</param>
    /// <param name="random">Draws numbers from 0 up to 1.</param>
    public RequestRateLimiter(int maxRequestsPerSecond, TimeProvider time, Func<double> random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRequestsPerSecond, 1);
        _limit = maxRequestsPerSecond;
        _time = time;
        _random = random;
        _origin = time.GetTimestamp();
        _wallOrigin = time.GetUtcNow();
        _wakeUp = time.CreateTimer(static state => ((RequestRateLimiter)state!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    private DateTimeOffset WallClock => _wallOrigin + Now;

    /// <summary>
    /// Half of the shortest round trip: a request that is to arrive at a moment is sent as long before it. Where only requests are known
    /// that still had to connect, for TCP and TLS, each of them took three round trips.
    /// </summary>
    private TimeSpan WayThere => (_shortestRoundTrip ?? (_shortestFirst / 3) ?? TimeSpan.Zero) / 2;

    /// <summary>Waits for a permit. A retry goes ahead of all calls that have not sent anything yet.</summary>
    public ValueTask<RateLimitPermit> AcquireAsync(bool isRetry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_retries.Count + _firsts.Count == 0 && Now - _lastGrant > Forget)
            {
                _shared = null;
            }

            var queue = isRetry ? _retries : _firsts;
            if (_retries.Count == 0 && (isRetry || _firsts.Count == 0) && TryTake(out var permit))
            {
                return new ValueTask<RateLimitPermit>(permit);
            }

            var waiter = new Waiter();
            var node = queue.AddLast(waiter);
            waiter.Registration = cancellationToken.UnsafeRegister(_ => Abandon(node, cancellationToken), null);
            return new ValueTask<RateLimitPermit>(waiter.Task);
        }
    }

    /// <summary>Takes note of the end of a request. Only for its permit.</summary>
    public void End(RateLimitPermit permit)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = Now;
            NoteRoundTrip(permit, now);
            NoteOutcome(permit, now);
            wait = _shortestRoundTrip > OwnPart ? Window - ((_shortestRoundTrip.Value - OwnPart) * ShareOfRoundTrip) : Window;
        }

        Pump();
        ReleaseAfter(wait, permit.IsLastPlace);
    }

    /// <summary>Ends all waits: nobody would end them later.</summary>
    public void Dispose()
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

    private void Abandon(LinkedListNode<Waiter> node, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (node.List is not { } queue)
            {
                return;
            }

            queue.Remove(node);
            if (_retries.Count + _firsts.Count == 0)
            {
                _wakeUp.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        node.Value.TrySetCanceled(cancellationToken);
    }

    private void Pump()
    {
        while (true)
        {
            Waiter next;
            RateLimitPermit? permit;
            lock (_gate)
            {
                if ((_retries.First ?? _firsts.First) is not { } first || !TryTake(out permit))
                {
                    return;
                }

                first.List!.Remove(first);
                next = first.Value;
            }

            // Out of the queue nobody else completes it: its caller gets the permit even when it gives up now.
            next.Registration.Unregister();
            next.SetResult(permit);
        }
    }

    /// <summary>Takes a permit if one is free now, and else sets the timer for the next moment that is known. Only under the lock.</summary>
    private bool TryTake([NotNullWhen(true)] out RateLimitPermit? permit)
    {
        permit = null;
        if (_taken == _limit)
        {
            return false;
        }

        var now = WallClock;
        var next = _shared?.NextMoment(now, WayThere);
        if (_shared is { IsOver: true })
        {
            _shared = null;
        }

        if (_shared is not null)
        {
            if (next is null || WakeUpAt(next.Value, now))
            {
                return false;
            }

            permit = new RateLimitPermit(this, Now, _shared.Take(), isLastPlace: false);
        }
        else
        {
            var isLastPlace = !IsOrdinaryPlaceFree();
            if (isLastPlace && !IsLastPlaceDue(now))
            {
                return false;
            }

            _isLastTaken |= isLastPlace;
            permit = new RateLimitPermit(this, Now, beat: null, isLastPlace);
        }

        _taken++;
        _lastGrant = permit.Granted;
        return true;
    }

    /// <summary>With a long queue, the last place is kept for a moment of its own. Only under the lock.</summary>
    private bool IsOrdinaryPlaceFree() =>
        _limit < ApiClientOptions.DocumentedRequestsPerSecond
        || _retries.Count + _firsts.Count <= LongQueue * _limit
        || _taken - (_isLastTaken ? 1 : 0) < _limit - 1;

    /// <summary>Tells whether the last place may be taken now, and else sets the timer for its moment. Only under the lock.</summary>
    private bool IsLastPlaceDue(DateTimeOffset now)
    {
        _lastPlaceAt ??= NextLastPlace(now);
        if (WakeUpAt(_lastPlaceAt.Value, now))
        {
            return false;
        }

        _lastPlaceAt = null;
        return true;
    }

    private DateTimeOffset NextLastPlace(DateTimeOffset now) =>
        Beat.MomentOf(Beat.After(now + WayThere - LastPlace)) - WayThere + LastPlace;

    private bool WakeUpAt(DateTimeOffset moment, DateTimeOffset now)
    {
        if (moment <= now)
        {
            return false;
        }

        _wakeUp.Change(moment - now, Timeout.InfiniteTimeSpan);
        return true;
    }

    /// <summary>Requests that may still have had to connect are counted apart: later ones are faster.</summary>
    private void NoteRoundTrip(RateLimitPermit permit, TimeSpan now)
    {
        ref var shortest = ref permit.Granted >= _firstAnswer ? ref _shortestRoundTrip : ref _shortestFirst;
        shortest = shortest < now - permit.Granted ? shortest : now - permit.Granted;
        _firstAnswer ??= now;
    }

    private void NoteOutcome(RateLimitPermit permit, TimeSpan now)
    {
        if (_shared is not null && permit.Beat is { } beat)
        {
            _shared.Answered(beat, permit.Outcome, WallClock, WayThere);
        }
        else if (permit.Outcome == RequestOutcome.Admitted)
        {
            _shared?.ReadBefore();
            _admitted.Enqueue(now);
            while (_admitted.Peek() < now - Window)
            {
                _admitted.Dequeue();
            }
        }
        else if (permit.Outcome == RequestOutcome.Throttled && _shared is null)
        {
            _wallOrigin = _time.GetUtcNow() - now;
            _lastPlaceAt = null;
            _shared = new BeatSchedule(new FairShare(_limit, _random), WallClock, WayThere, _admitted.Count(moment => moment >= now - Window));
        }
    }

    private void ReleaseAfter(TimeSpan wait, bool isLastPlace)
    {
        if (wait <= TimeSpan.Zero)
        {
            Release(isLastPlace);
            return;
        }

        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                Release(isLastPlace);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private void Release(bool isLastPlace)
    {
        lock (_gate)
        {
            _taken--;
            _isLastTaken &= !isLastPlace;
        }

        Pump();
    }

    private sealed class Waiter() : TaskCompletionSource<RateLimitPermit>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CancellationTokenRegistration Registration { get; set; }
    }
}
