using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Tests.Hosting;

public sealed class JitterTests
{
    [Fact]
    public void Next_ManyTimes_IsFromZeroToBelowOneAndVaries()
    {
        var draws = Enumerable.Range(0, 1000).Select(_ => Jitter.Next()).ToArray();

        Assert.All(draws, draw => Assert.InRange(draw, 0, Math.BitDecrement(1)));
        Assert.InRange(draws.Distinct().Count(), 900, 1000);
        Assert.InRange(draws.Average(), 0.3, 0.7);
    }
}
