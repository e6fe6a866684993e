using FsCheck.Xunit;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class FairShareTests
{
    private const int Limit = 10;

    private readonly FairShare _share = new(Limit, () => 0.5);

    [Fact]
    public void Begin_SeveralReadsInTheLastSecond_SendsAsManyWithTheNextBeat()
    {
        _share.Begin(next: 100, admitted: 4);

        Assert.Equal((100L, 4), (_share.Next, _share.BeginBeat(100)));
        Assert.Equal(101, _share.Next);
    }

    [Fact]
    public void Begin_NoReadYet_SendsOneAndAwaitsItsAnswer()
    {
        _share.Begin(next: 100, admitted: 0);

        Assert.Equal((101L, 1), (_share.Next, _share.BeginBeat(101)));
        _share.Sent(101);
        Assert.Null(_share.Next);
    }

    [Fact]
    public void BeginBeat_NothingSent_GoesOnWithTheNextBeat()
    {
        _share.Begin(next: 100, admitted: 0);

        _share.BeginBeat(101);

        Assert.Equal(102, _share.Next);
    }

    [Fact]
    public void ReadBefore_ReadsThatWereUnderWay_Count()
    {
        _share.Begin(next: 100, admitted: 0);
        for (var read = 0; read < 3; read++)
        {
            _share.ReadBefore();
        }

        Assert.Equal((100L, 3), (_share.Next, _share.BeginBeat(100)));
    }

    [Fact]
    public void PlaceOf_LongerWait_IsEarlierAndSecondRequestIsLater()
    {
        _share.Begin(next: 100, admitted: 0);

        var places = ((long Beat, int Index)[])[(1100, 0), (200, 0), (110, 0), (100, 0), (100, 1), (100, 9)];

        Assert.Equal(places.Select(place => _share.PlaceOf(place.Beat, place.Index)).Order(), places.Select(place => _share.PlaceOf(place.Beat, place.Index)));
        Assert.All(places, place => Assert.InRange(_share.PlaceOf(place.Beat, place.Index), 0, 1));
    }

    [Fact]
    public void Answered_ThrottledBeforeTheFirstRead_TriesEachBeatAndThenLessAndLessOften()
    {
        Assert.Equal([1, 1, 1, 6, 12, 25, 53, 111], Waits([.. Enumerable.Repeat(RequestOutcome.Throttled, 8)]));
    }

    [Fact]
    public void Answered_ReadAtTheFirstTry_ReadsMoreAndMoreOften()
    {
        RequestOutcome[] reads = [.. Enumerable.Repeat(RequestOutcome.Admitted, 5)];
        RequestOutcome[] slow = [.. Enumerable.Repeat(RequestOutcome.Throttled, 7)];

        // The first read came after 63 beats.
        Assert.Equal([56, 39, 19, 8, 3], Waits([.. slow, .. reads])[7..]);
    }

    [Fact]
    public void Answered_ThrottledBetweenReads_ReadsLessOften()
    {
        var waits = Waits([.. Enumerable.Repeat(RequestOutcome.Throttled, 7), RequestOutcome.Admitted, RequestOutcome.Throttled, RequestOutcome.Admitted]);

        Assert.Equal((56, 34, 79), (waits[7], waits[8], waits[9]));
    }

    [Fact]
    public void Answered_NoAnswer_ChangesNothingAndGoesOn()
    {
        var waits = Waits([.. Enumerable.Repeat(RequestOutcome.Throttled, 7), RequestOutcome.Admitted, RequestOutcome.Unknown, RequestOutcome.Unknown]);

        Assert.Equal((56, 56, 56), (waits[7], waits[8], waits[9]));
    }

    [Fact]
    public void Shift_Throttled_MovesForwardAndBackAfterReads()
    {
        Waits([RequestOutcome.Throttled, RequestOutcome.Throttled]);
        Assert.Equal(TimeSpan.FromMilliseconds(-20), _share.Shift);

        Continue([.. Enumerable.Repeat(RequestOutcome.Throttled, 10)]);
        Assert.Equal(TimeSpan.FromMilliseconds(-60), _share.Shift);

        Continue([RequestOutcome.Admitted]);
        Assert.Equal(TimeSpan.FromMilliseconds(-51), _share.Shift);
    }

    [Fact]
    public void BeginBeat_HalfThrottled_SendsFewerAndThenMoreEachQuietBeat()
    {
        _share.Begin(next: 100, admitted: 8);
        var sent = new List<int>();
        for (var beat = 100L; beat < 105; beat++)
        {
            Assert.False(_share.IsOver);
            var requests = _share.BeginBeat(beat);
            sent.Add(requests);
            for (var request = 0; request < requests; request++)
            {
                _share.Sent(beat);
                _share.Answered(beat, beat == 100 && request % 2 == 0 ? RequestOutcome.Throttled : RequestOutcome.Admitted, beat + 1);
            }
        }

        Assert.Equal([8, 5, 8, 10, 10], sent);
        Assert.True(_share.IsOver);
    }

    [Fact]
    public void BeginBeat_AllThrottled_SendsOneAndAwaitsIt()
    {
        _share.Begin(next: 100, admitted: 2);
        _share.BeginBeat(100);
        _share.Answered(100, RequestOutcome.Throttled, 101);
        _share.Answered(100, RequestOutcome.Throttled, 101);

        Assert.Equal(1, _share.BeginBeat(101));
        _share.Sent(101);
        Assert.Null(_share.Next);
    }

    [Property]
    public void Any_Answers_KeepGoingWithinTheLimit(byte[] outcomes, byte admitted, ushort seed)
    {
        var share = new FairShare(Limit, new Random(seed).NextDouble);
        share.Begin(next: 1000, admitted % (Limit + 1));
        foreach (var outcome in outcomes)
        {
            var beat = share.Next!.Value;
            var requests = share.BeginBeat(beat);
            Assert.InRange(requests, 1, Limit);
            for (var request = 0; request < requests; request++)
            {
                share.Sent(beat);
                share.Answered(beat, (RequestOutcome)((outcome >> (request % 6)) % 3), beat + 1);
            }

            Assert.True(share.Next > beat, "the next beat is later");
        }
    }

    private int[] Waits(RequestOutcome[] outcomes)
    {
        _share.Begin(next: 0, admitted: 0);
        return Continue(outcomes);
    }

    private int[] Continue(RequestOutcome[] outcomes)
    {
        var waits = new List<int>();
        foreach (var outcome in outcomes)
        {
            var beat = _share.Next!.Value;
            _share.BeginBeat(beat);
            _share.Sent(beat);
            _share.Answered(beat, outcome, beat + 1);
            waits.Add((int)(_share.Next!.Value - beat));
        }

        return [.. waits];
    }
}
