using FsCheck.Xunit;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class AdaptiveRateTests
{
    private readonly AdaptiveRate _rate = new(10);

    [Fact]
    public void At_NeverThrottled_IsTheLimit()
    {
        Assert.Equal(10, _rate.At(TimeSpan.Zero));
        Assert.Equal(10, _rate.At(TimeSpan.FromDays(1)));
        Assert.Null(_rate.NextGrowth);
    }

    [Fact]
    public void Halve_SeveralTimesInASecond_CountsOnce()
    {
        _rate.Halve(Seconds(5));
        _rate.Halve(Seconds(5));
        _rate.Halve(Seconds(5.999));
        Assert.Equal(5, _rate.At(Seconds(5.999)));

        _rate.Halve(Seconds(6));
        Assert.Equal(2, _rate.At(Seconds(6)));
    }

    [Fact]
    public void Halve_AgainAndAgain_LeavesOne()
    {
        for (var second = 0; second < 20; second++)
        {
            _rate.Halve(Seconds(second));
        }

        Assert.Equal(1, _rate.At(Seconds(20)));
    }

    [Fact]
    public void At_AfterHalving_GrowsByOneEveryTwoSecondsUpToTheLimit()
    {
        _rate.Halve(Seconds(3));

        Assert.Equal(Seconds(5), _rate.NextGrowth);
        Assert.Equal([5, 5, 6, 7, 9, 10, 10], ((double[])[3, 4.999, 5, 7, 12.999, 13, 100]).Select(second => _rate.At(Seconds(second))));
        Assert.Null(_rate.NextGrowth);
    }

    [Fact]
    public void Halve_AfterALongRest_HalvesWhatHasGrown()
    {
        _rate.Halve(Seconds(0));

        _rate.Halve(Seconds(60));

        Assert.Equal(5, _rate.At(Seconds(60)));
    }

    [Fact]
    public void Halve_JustAfterGrowing_CountsAllTheSame()
    {
        _rate.Halve(Seconds(0));

        _rate.Halve(Seconds(2.5));

        Assert.Equal(3, _rate.At(Seconds(2.5)));
    }

    [Property]
    public void At_AnyHistory_StaysBetweenOneAndTheLimitAndRecovers(byte[] gaps, byte limit)
    {
        var rate = new AdaptiveRate(limit + 1);
        var now = TimeSpan.Zero;
        foreach (var gap in gaps)
        {
            now += Seconds(gap / 20.0);
            var before = rate.At(now);
            rate.Halve(now);
            Assert.InRange(rate.At(now), Math.Max(1, before / 2), limit + 1);
        }

        Assert.Equal(limit + 1, rate.At(now + Seconds(2 * (limit + 1))));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
