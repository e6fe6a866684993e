namespace TencentSsl.Api.Resilience;

/// <summary>
/// Finds one process's share of a limit that others use too, from its own answers alone. Requests go out on beats that the processes have
/// in common (see <see cref="Beat"/>). Who has waited longest for a read sends first within a beat, and so gets one of the places that
/// come free; the others are throttled. A process that reads too often is therefore throttled more than one that reads too seldom, and all
/// of them come to read equally often, whether they are two or a thousand. Not safe for threads: its owner has a lock.
/// </summary>
internal sealed class FairShare(int limit, Func<double> random)
{
    /// <summary>More beats than this between two reads are not planned for, so that a process soon notices that the others have ended.</summary>
    private const double LongestInterval = 90;

    /// <summary>Below this interval a process sends several requests with each beat.</summary>
    private const double ShortestInterval = 0.8;

    /// <summary>So long a process that has not read yet tries again with every beat: that is enough where the others are few.</summary>
    private const int PatientBeats = 5;

    // The places of a beat, by the logarithm of the wait: from a tenth of a beat, which is the tenth request of one process, to 1,024 beats.
    private const double EarliestOctave = -3.32;
    private const double Octaves = 10 - EarliestOctave;

    private static readonly TimeSpan ShiftAfterThrottle = TimeSpan.FromMilliseconds(-10);
    private static readonly TimeSpan LargestShift = TimeSpan.FromMilliseconds(-60);

    /// <summary>Requests with each beat, at least 1; 0 where reads are more than a beat apart.</summary>
    private double _rate;

    /// <summary>Beats from one read to the next; counts where <see cref="_rate"/> is 0.</summary>
    private double _interval = 1;

    private long _lastRead;
    private bool _hasRead;
    private int _readsBefore;
    private bool _hasSent;

    // Of several requests with each beat: the answers since the last beat.
    private int _answers;
    private int _throttledAnswers;
    private int _quietBeats;

    // Of one request every few beats.
    private long? _awaited;
    private int _throttledInARow;
    private int _readsAtOnce;
    private bool _isEarly;

    /// <summary>Gets the beat from which on the next request may go out; null while the answer to one has to be awaited first.</summary>
    public long? Next { get; private set; }

    /// <summary>Gets how much later than the beats, by its own clock, the process sends: one that was throttled moves towards the front.</summary>
    public TimeSpan Shift { get; private set; }

    /// <summary>Gets a value indicating whether the process has all of the limit again.</summary>
    public bool IsOver => _rate >= limit && _quietBeats >= 3;

    /// <summary>Begins sharing.</summary>
    /// <param name="next">The next beat.</param>
    /// <param name="admitted">The reads of the last second.</param>
    public void Begin(long next, int admitted)
    {
        _lastRead = next - 1;
        _readsBefore = admitted;
        _hasRead = admitted > 0;
        Next = admitted > 1 ? next : next + (int)(random() * 3);
        _rate = admitted > 1 ? admitted : 0;
    }

    /// <summary>Takes note of a read that was sent before the sharing began.</summary>
    public void ReadBefore()
    {
        _hasRead = true;
        if (!_hasSent && ++_readsBefore > 1)
        {
            (_rate, Next) = (_readsBefore, _lastRead + 1);
        }
    }

    /// <summary>Begins a beat and says how many requests may go out with it.</summary>
    public int BeginBeat(long beat)
    {
        _hasSent = true;
        if (_rate >= 1 && _answers > 0)
        {
            AdjustRate();
        }

        (_answers, _throttledAnswers) = (0, 0);
        Next = beat + 1;
        return _rate >= 1 ? (int)(_rate + random()) : 1;
    }

    /// <summary>Takes note that a request of a beat went out. A beat may end without one: its caller gave up, or the process stood still.</summary>
    public void Sent(long beat)
    {
        if (_rate < 1)
        {
            (_awaited, Next) = (beat, null);
        }
    }

    /// <summary>Gets where in the spread of a beat a request goes out, from 0 to 1: the longer its process has waited, the earlier.</summary>
    /// <param name="beat">The beat.</param>
    /// <param name="index">The number of the request among those of the process, from 0: its second one waits behind the first of others.</param>
    public double PlaceOf(long beat, int index) =>
        Math.Clamp(1 - ((Math.Log2(Math.Max(1, beat - _lastRead) / (index + 1.0)) - EarliestOctave) / Octaves) + ((random() - 0.5) * 0.04), 0, 1);

    /// <summary>Takes note of what came of a request.</summary>
    /// <param name="beat">The beat that it was sent with.</param>
    /// <param name="outcome">What the service did with it.</param>
    /// <param name="next">The next beat.</param>
    public void Answered(long beat, RequestOutcome outcome, long next)
    {
        if (_rate >= 1)
        {
            _answers++;
            _throttledAnswers += outcome == RequestOutcome.Throttled ? 1 : 0;
        }
        else if (beat == _awaited)
        {
            _awaited = null;
            Next = Math.Max(next, beat + After(beat, outcome));
        }

        if (outcome == RequestOutcome.Admitted)
        {
            _lastRead = Math.Max(_lastRead, beat);
        }
    }

    private void AdjustRate()
    {
        if (_throttledAnswers == 0)
        {
            _quietBeats++;
            _rate = Math.Min(limit, (1.3 * _rate) + 0.6);
            return;
        }

        _quietBeats = 0;
        _rate *= 1 - (0.67 * _throttledAnswers / _answers);
        if (_rate < 1)
        {
            (_rate, _interval, _readsAtOnce, _throttledInARow) = (0, 1.3, 0, 0);
        }
    }

    /// <summary>Gets the beats to wait after an answer.</summary>
    private long After(long beat, RequestOutcome outcome)
    {
        var waited = Math.Max(1, beat - _lastRead);
        switch (outcome)
        {
            case RequestOutcome.Unknown:
                return Whole(_interval);
            case RequestOutcome.Throttled when _isEarly:
                _isEarly = false;
                _readsAtOnce = 0;
                return Whole(_interval) - waited;
            case RequestOutcome.Throttled:
                _throttledInARow++;
                _readsAtOnce = 0;
                Shift = Shift + ShiftAfterThrottle < LargestShift ? LargestShift : Shift + ShiftAfterThrottle;
                return Whole((_hasRead ? 0.6 * waited : waited < PatientBeats ? 1 : 1.1 * waited) * Between(0.6, 1.4));
            default:
                return AfterRead(waited);
        }
    }

    private long AfterRead(long waited)
    {
        var atOnce = _throttledInARow == 0;
        _readsAtOnce = atOnce ? _readsAtOnce + 1 : 0;
        var shorter = atOnce ? Math.Min(0.6, 0.11 + (0.2 * _readsAtOnce)) : 0.07;
        var last = !_hasRead ? waited * 0.6
            : _isEarly ? waited
            : atOnce ? _interval
            : (0.85 * waited) + (0.15 * _interval);
        _interval = Math.Min(LongestInterval, last * (1 - shorter));
        Shift *= 0.85;
        (_hasRead, _throttledInARow, _isEarly) = (true, 0, false);
        if (_interval <= ShortestInterval)
        {
            (_rate, _quietBeats) = (Math.Min(limit, Math.Max(1, 1 / _interval)), 0);
            return 1;
        }

        // Several reads at once say that the others may have ended: a try before it is due finds out.
        _isEarly = _interval > 2 && _readsAtOnce >= 5 && random() < 0.75;
        return Whole(_isEarly ? 0.3 * _interval : _interval);
    }

    private double Between(double least, double most) => least + ((most - least) * random());

    /// <summary>Rounds beats up or down, so that the mean is kept.</summary>
    private long Whole(double beats) => Math.Max(1, (long)(beats + random()));
}
