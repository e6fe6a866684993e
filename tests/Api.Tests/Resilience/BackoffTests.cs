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
        Assert.Equal(TimeSpan.Zero, new Backoff(() => 0).Next(retry, null));
        Assert.Equal(bound / 2, new Backoff(() => 0.5).Next(retry, null).TotalSeconds, 6);
        Assert.Equal(bound, new Backoff(() => AlmostOne).Next(retry, null).TotalSeconds, 6);
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    public void Next_RetryAfter_IsTheLeast(int retryAfter, double seconds) =>
        Assert.Equal(seconds, new Backoff(() => 0).Next(0, TimeSpan.FromSeconds(retryAfter)).TotalSeconds, 6);

    [Property]
    public void Next_AnyDraw_StaysWithinTheBounds(uint draw, byte retry)
    {
        var random = draw / (uint.MaxValue + 1.0);

        var wait = new Backoff(() => random).Next(retry, null).TotalSeconds;

        Assert.InRange(wait, 0, Math.Min(10, 0.5 * Math.Pow(2, retry)));
    }
}
