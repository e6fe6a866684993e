using FsCheck.Xunit;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class AdaptivePaceTests
{
    private readonly AdaptivePace _pace = new(10);

    [Fact]
    public void At_NeverThrottled_IsTheLimit()
    {
        Assert.Equal(10, _pace.At(TimeSpan.Zero));
        Assert.Equal(10, _pace.At(TimeSpan.FromDays(1)));
        Assert.Null(_pace.NextGrowth);
    }

    [Fact]
    public void Halve_SeveralTimesInASecond_CountsOnce()
    {
        _pace.Halve(Seconds(5));
        _pace.Halve(Seconds(5));
        _pace.Halve(Seconds(5.999));
        Assert.Equal(5, _pace.At(Seconds(5.999)));

        _pace.Halve(Seconds(6));
        Assert.Equal(2, _pace.At(Seconds(6)));
    }

    [Fact]
    public void Halve_AgainAndAgain_LeavesOne()
    {
        for (var second = 0; second < 20; second++)
        {
            _pace.Halve(Seconds(second));
        }

        Assert.Equal(1, _pace.At(Seconds(20)));
    }

    [Fact]
    public void At_AfterHalving_GrowsByOneEveryTwoSecondsUpToTheLimit()
    {
        _pace.Halve(Seconds(3));

        Assert.Equal(Seconds(5), _pace.NextGrowth);
        Assert.Equal([5, 5, 6, 7, 9, 10, 10], ((double[])[3, 4.999, 5, 7, 12.999, 13, 100]).Select(second => _pace.At(Seconds(second))));
        Assert.Null(_pace.NextGrowth);
    }

    [Fact]
    public void Halve_AfterALongRest_HalvesWhatHasGrown()
    {
        _pace.Halve(Seconds(0));

        _pace.Halve(Seconds(60));

        Assert.Equal(5, _pace.At(Seconds(60)));
    }

    [Fact]
    public void Halve_JustAfterGrowing_CountsAllTheSame()
    {
        _pace.Halve(Seconds(0));

        _pace.Halve(Seconds(2.5));

        Assert.Equal(3, _pace.At(Seconds(2.5)));
    }

    [Property]
    public void At_AnyHistory_StaysBetweenOneAndTheLimitAndRecovers(byte[] gaps, byte limit)
    {
        var pace = new AdaptivePace(limit + 1);
        var now = TimeSpan.Zero;
        foreach (var gap in gaps)
        {
            now += Seconds(gap / 20.0);
            var before = pace.At(now);
            pace.Halve(now);
            Assert.InRange(pace.At(now), Math.Max(1, before / 2), limit + 1);
        }

        Assert.Equal(limit + 1, pace.At(now + Seconds(2 * (limit + 1))));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
