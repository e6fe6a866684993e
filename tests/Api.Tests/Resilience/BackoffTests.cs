using FsCheck.Xunit;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class BackoffTests
{
    private const double AlmostOne = 1 - 1e-9;

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(5, 10)]
    [InlineData(100, 10)]
    [InlineData(int.MaxValue, 10)]
    public void Next_Retry_IsDrawnBelowABoundThatDoubles(int retry, double bound)
    {
        Assert.Equal(TimeSpan.Zero, new Backoff(() => 0).Next(retry, throttled: false, null));
        Assert.Equal(bound / 2, new Backoff(() => 0.5).Next(retry, throttled: false, null).TotalSeconds, 6);
        Assert.Equal(bound, new Backoff(() => AlmostOne).Next(retry, throttled: false, null).TotalSeconds, 6);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, AlmostOne, 1.5)]
    [InlineData(3, AlmostOne, 5)]
    [InlineData(1000, AlmostOne, 11)]
    public void Next_Throttled_IsASecondMore(int retry, double random, double seconds) =>
        Assert.Equal(seconds, new Backoff(() => random).Next(retry, throttled: true, null).TotalSeconds, 6);

    [Theory]
    [InlineData(7, 7)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    public void Next_RetryAfter_IsTheLeast(int retryAfter, double seconds) =>
        Assert.Equal(seconds, new Backoff(() => 0).Next(0, throttled: true, TimeSpan.FromSeconds(retryAfter)).TotalSeconds, 6);

    [Property]
    public void Next_AnyDraw_StaysWithinTheBounds(uint draw, byte retry, bool throttled)
    {
        var random = draw / (uint.MaxValue + 1.0);

        var wait = new Backoff(() => random).Next(retry, throttled, null).TotalSeconds;

        Assert.InRange(wait, throttled ? 1 : 0, (throttled ? 1 : 0) + Math.Min(10, 0.5 * Math.Pow(2, retry)));
    }
}
