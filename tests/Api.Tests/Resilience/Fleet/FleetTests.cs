namespace TencentSsl.Api.Tests.Resilience.Fleet;

/// <summary>
/// Fleets of processes on one account, simulated with the product's rate limiter. The bounds are those of the seeds that are run; the
/// benchmark runs more and larger ones.
/// </summary>
public sealed class FleetTests
{
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan NoDeadline = TimeSpan.FromDays(1);

    [Theory]
    [InlineData(8, 0.75, 0.7)]
    [InlineData(32, 0.8, 1)]
    [InlineData(200, 0.8, 1.2)]
    public void Run_BegunTogether_UsesTheLimitAndIsFair(int processes, double goodput, double throttled)
    {
        var result = FleetSimulation.Run(processes, 25, Together, NoDeadline, seed: 1);

        Assert.InRange(result.Goodput, goodput, 1);
        Assert.InRange(result.ThrottledPerRead, 0.1, throttled);
        Assert.InRange(result.LastOverMedian, 1, 1.4);
        Assert.InRange(result.LastOverShare, 1, 1.3);
    }

    [Fact]
    public void Run_OneProcess_IsNeverThrottled()
    {
        var result = FleetSimulation.Run(1, 1000, Together, NoDeadline, seed: 1);

        Assert.Equal(0, result.ThrottledPerRead);
        Assert.InRange(result.Goodput, 1 / 1.05, 1.01);
    }

    [Fact]
    public void Run_BegunOverAMinute_UsesTheLimit()
    {
        var result = FleetSimulation.Run(32, 25, TimeSpan.FromMinutes(1), NoDeadline, seed: 1);

        Assert.InRange(result.Goodput, 0.85, 1);
        Assert.InRange(result.ThrottledPerRead, 0.1, 1);
    }

    [Fact]
    public void Run_MoreThanADeadlineHasTimeFor_ServesMostOfWhatAnEqualShareWould()
    {
        var result = FleetSimulation.Run(32, 25, Together, TimeSpan.FromSeconds(60), seed: 1);

        Assert.InRange(result.MissedOfServed, 0, 0.15);
    }
}
