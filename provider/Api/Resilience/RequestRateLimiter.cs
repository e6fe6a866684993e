using System.Diagnostics.CodeAnalysis;

namespace TencentSsl.Api.Resilience;

/// <summary>
/// Keeps requests at the account's limit. As long as none is throttled, the process has the limit to itself: up to the limit go out at
/// once. The service counts a request when it arrives, which is some time between its sending and its answer; so a permit comes back a
/// second after the answer, less the shortest round trip that was seen, which every request needs. No second on the service's clock,
/// however one slides it, then holds more than the limit, and latency costs nothing while it is even. When the service throttles all
/// the same, other processes use the account: then the limiter looks for its <see cref="FairShare"/>.
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

    private FairShare? _share;
    private (long Number, DateTimeOffset Moment)? _comingBeat;
    private (long Number, DateTimeOffset Moment) _beat;
    private int _beatRequests;
    private int _beatGranted;
    private DateTimeOffset _due;

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
        _wakeUp = time.CreateTimer(static state => ((RequestRateLimiter)state!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

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
                BeAlone();
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

    /// <summary>Takes a permit if one is free now. Only under the lock.</summary>
    private bool TryTake([NotNullWhen(true)] out RateLimitPermit? permit)
    {
        var now = Now;
        var isLast = false;
        var free = _taken < _limit && (_share is not null ? IsDue() : IsOrdinaryPlaceFree() || (isLast = IsLastPlaceDue()));
        permit = free ? new RateLimitPermit(this, now, _share is null ? null : _beat.Number, isLast) : null;
        _isLastTaken |= isLast;
        if (free)
        {
            _taken++;
            _lastGrant = now;
        }

        return free;
    }

    /// <summary>With a long queue, the last place is kept for a moment of its own. Only under the lock.</summary>
    private bool IsOrdinaryPlaceFree() =>
        _limit < ApiClientOptions.DocumentedRequestsPerSecond
        || _retries.Count + _firsts.Count <= LongQueue * _limit
        || _taken - (_isLastTaken ? 1 : 0) < _limit - 1;

    /// <summary>Tells whether the last place may be taken now, and else sets the timer for its moment. Only under the lock.</summary>
    private bool IsLastPlaceDue()
    {
        var now = _time.GetUtcNow();
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

    /// <summary>Tells whether a request of the present beat is due, and else sets the timer for the next moment. Only under the lock.</summary>
    private bool IsDue()
    {
        var now = _time.GetUtcNow();
        if (IsPast(_beat, now) || _beatGranted >= _beatRequests)
        {
            if (_share!.Next is not { } earliest)
            {
                return false;
            }

            if (_comingBeat is not { } coming || IsPast(coming, now))
            {
                coming = Coming(Math.Max(earliest, NextBeat(now)));
                _comingBeat = coming;
            }

            if (WakeUpAt(coming.Moment, now))
            {
                return false;
            }

            BeginBeat(coming);
            if (_share is null)
            {
                return true;
            }
        }

        if (WakeUpAt(_due, now))
        {
            return false;
        }

        _beatGranted++;
        PlaceNext();
        return true;
    }

    private void BeginBeat((long Number, DateTimeOffset Moment) beat)
    {
        (_beat, _comingBeat, _beatGranted) = (beat, null, 0);
        _beatRequests = _share!.BeginBeat(beat.Number);
        PlaceNext();
        if (_share.IsOver)
        {
            BeAlone();
        }
    }

    private void PlaceNext() => _due = _beat.Moment + (Beat.Spread * _share!.PlaceOf(_beat.Number, _beatGranted));

    /// <summary>Tells whether a beat is so long ago that its requests would disturb others.</summary>
    private static bool IsPast((long Number, DateTimeOffset Moment) beat, DateTimeOffset now) => now > beat.Moment + (2 * Beat.Spread);

    private (long Number, DateTimeOffset Moment) Coming(long beat) => (beat, Beat.MomentOf(beat) - WayThere + _share!.Shift);

    private long NextBeat(DateTimeOffset now) => Beat.After(now + WayThere - (_share?.Shift ?? TimeSpan.Zero));

    private bool WakeUpAt(DateTimeOffset moment, DateTimeOffset now)
    {
        if (moment <= now)
        {
            return false;
        }

        _wakeUp.Change(moment - now, Timeout.InfiniteTimeSpan);
        return true;
    }

    private void BeAlone() => (_share, _comingBeat, _beatRequests, _beatGranted) = (null, null, 0, 0);

    /// <summary>Requests that may still have had to connect are counted apart: later ones are faster.</summary>
    private void NoteRoundTrip(RateLimitPermit permit, TimeSpan now)
    {
        ref var shortest = ref permit.Granted >= _firstAnswer ? ref _shortestRoundTrip : ref _shortestFirst;
        shortest = shortest < now - permit.Granted ? shortest : now - permit.Granted;
        _firstAnswer ??= now;
    }

    private void NoteOutcome(RateLimitPermit permit, TimeSpan now)
    {
        var utc = _time.GetUtcNow();
        if (_share is not null && permit.Beat is { } beat)
        {
            _share.Answered(beat, permit.Outcome, NextBeat(utc));
        }
        else if (permit.Outcome == RequestOutcome.Admitted)
        {
            _share?.AnsweredBefore();
            _admitted.Enqueue(now);
            while (_admitted.Peek() < now - Window)
            {
                _admitted.Dequeue();
            }
        }
        else if (permit.Outcome == RequestOutcome.Throttled && _share is null)
        {
            _share = new FairShare(_limit, _random);
            _share.Begin(NextBeat(utc), _admitted.Count(moment => moment >= now - Window));
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
