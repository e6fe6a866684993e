namespace TencentSsl.Api.Resilience;

/// <summary>
/// Says when the next request of a process may go out that shares the limit: on the beats, and within a beat at the places that its
/// <see cref="FairShare"/> gives it. Not safe for threads: its owner has a lock.
/// </summary>
internal sealed class BeatSchedule
{
    private readonly FairShare _share;
    private (long Number, DateTimeOffset Moment)? _coming;
    private (long Number, DateTimeOffset Moment) _beat;
    private int _requests;
    private int _taken;
    private DateTimeOffset _due;

    /// <summary>Begins at a moment.</summary>
    /// <param name="share">What the process knows of its share.</param>
    /// <param name="now">The moment.</param>
    /// <param name="wayThere">How long a request is on its way: it is to arrive with the beat.</param>
    /// <param name="admitted">The reads of the last second.</param>
    public BeatSchedule(FairShare share, DateTimeOffset now, TimeSpan wayThere, int admitted)
    {
        _share = share;
        _share.Begin(BeatAfter(now, wayThere), admitted);
    }

    /// <summary>Gets a value indicating whether the process has all of the limit again.</summary>
    public bool IsOver => _share.IsOver;

    /// <summary>Gets when the next request may go out, which may be now; null while the answer to one has to be awaited first.</summary>
    public DateTimeOffset? NextMoment(DateTimeOffset now, TimeSpan wayThere)
    {
        if (_taken < _requests && !IsPast(_beat, now))
        {
            return _due;
        }

        if (_share.Next is not { } earliest)
        {
            return null;
        }

        if (_coming is not { } coming || IsPast(coming, now))
        {
            var number = Math.Max(earliest, BeatAfter(now, wayThere));
            coming = (number, Beat.MomentOf(number) - wayThere + _share.Shift);
            _coming = coming;
        }

        if (coming.Moment > now)
        {
            return coming.Moment;
        }

        (_beat, _coming, _taken) = (coming, null, 0);
        _requests = _share.BeginBeat(coming.Number);
        Place();
        return _due;
    }

    /// <summary>Takes the next request and gets its beat. Only when its moment has come.</summary>
    public long Take()
    {
        _share.Sent(_beat.Number);
        _taken++;
        Place();
        return _beat.Number;
    }

    /// <summary>Takes note of what came of a request.</summary>
    public void Answered(long beat, RequestOutcome outcome, DateTimeOffset now, TimeSpan wayThere) =>
        _share.Answered(beat, outcome, BeatAfter(now, wayThere));

    /// <summary>Takes note of a read that was sent before the sharing began.</summary>
    public void ReadBefore() => _share.ReadBefore();

    /// <summary>Tells whether a beat is so long ago that its requests would disturb others.</summary>
    private static bool IsPast((long Number, DateTimeOffset Moment) beat, DateTimeOffset now) => now > beat.Moment + (2 * Beat.Spread);

    private long BeatAfter(DateTimeOffset now, TimeSpan wayThere) => Beat.After(now + wayThere - _share.Shift);

    private void Place() => _due = _beat.Moment + (Beat.Spread * _share.PlaceOf(_beat.Number, _taken));
}
