using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class RequestRateLimiterProperties
{
    /// <summary>Gets runs of requests that come singly and in bursts. Each takes the network's least latency, and up to two seconds more.</summary>
    private static Arbitrary<(int Limit, int Network, LimiterStep[] Steps)> Runs =>
        (from limit in Gen.Choose(1, 12)
         from network in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(1, 400)), (1, Gen.Choose(400, 1500)))
         from steps in Gen.ArrayOf(
             from gap in Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Choose(1, 50)), (1, Gen.Choose(1, 1500)))
             from kind in Gen.Frequency(
                 (8, Gen.Constant(LimiterStepKind.First)),
                 (2, Gen.Constant(LimiterStepKind.Retry)),
                 (1, Gen.Constant(LimiterStepKind.Cancel)),
                 (1, Gen.Constant(LimiterStepKind.Throttled)))
             from latency in Gen.Frequency((3, Gen.Choose(0, 100)), (1, Gen.Choose(0, 2000)))
             select new LimiterStep(gap, kind, network + latency))
         select (limit, network, steps)).ToArbitrary();

    [Property(MaxTest = 60)]
    public Property AnyRun_EverySecondOnTheServicesClock_HoldsNoMoreThanTheLimit() => Prop.ForAll(Runs, run =>
    {
        // How long a round trip takes at least is known from requests before.
        LimiterStep[] before = [.. Enumerable.Repeat(new LimiterStep(0, LimiterStepKind.First, run.Network), 2 * run.Limit), new(3000, LimiterStepKind.First, run.Network)];
        using var played = Play(run with { Steps = [.. before, .. run.Steps] });

        // The service may have counted a request at any moment from its grant to its end, but for what the way there and the way back
        // take at least. No interval of a second can hold more requests than one that begins where a request was counted at the latest.
        var requests = played.Requests.Where(request => request.Granted is not null).ToArray();
        Assert.All(requests, last => Assert.InRange(
            requests.Count(request => request.Granted + run.Network < last.Ended + 1000 && request.Ended >= last.Ended), 1, run.Limit));
    });

    [Property(MaxTest = 60)]
    public Property AnyRun_Grants_AreInTurnAndRetriesGoAhead() => Prop.ForAll(Runs, run =>
    {
        using var played = Play(run);

        foreach (var kind in (bool[])[false, true])
        {
            var granted = played.Requests.Where(request => request.IsRetry == kind && request.Granted is not null).Select(request => request.Granted).ToArray();
            Assert.Equal(granted.Order(), granted);
        }

        // A first request that waited is never granted while a retry goes on waiting.
        var retries = played.Requests.Where(request => request.IsRetry && !request.IsCancelled).ToArray();
        Assert.All(
            played.Requests.Where(request => !request.IsRetry && request.Granted > request.Queued),
            first => Assert.DoesNotContain(retries, retry => retry.Queued < first.Granted && retry.Granted > first.Granted));
    });

    [Property(MaxTest = 60)]
    public Property AnyRun_InTheEnd_NoPermitIsLost() => Prop.ForAll(Runs, run =>
    {
        using var played = Play(run);

        Assert.Equal(run.Limit, played.GrantedAfterRest(run.Limit + 5));
    });

    [Property(MaxTest = 60)]
    public Property AnyBurst_UpToTheLimit_GoesOutAtOnceAndTheRestAsSoonAsAllowed() =>
        Prop.ForAll(Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (limit, count) =>
        {
            using var played = Play((limit, 20, [.. Enumerable.Repeat(new LimiterStep(0, LimiterStepKind.First, 20), count)]));

            // The first ones may still have had to connect. From the second turn on the round trip is known, but for its first 10 ms.
            Assert.All(
                played.Requests.Select((request, index) => (request.Granted, Turn: index / limit)),
                grant => Assert.Equal(grant.Turn == 0 ? 0 : 20 + 1005 + ((grant.Turn - 1) * (11 + 1005)), grant.Granted));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(400)]
    public void FiveHundredReads_EvenLatency_TakeLittleMoreThanTheLimitAsks(int latency)
    {
        using var played = Play((10, latency, [.. Enumerable.Repeat(new LimiterStep(0, LimiterStepKind.First, latency), 500)]));

        Assert.InRange(played.Requests.Max(request => request.Ended!.Value), 0, 50_000 / 0.95);
    }

    private static LimiterRun Play((int Limit, int Network, LimiterStep[] Steps) run)
    {
        var played = new LimiterRun(run.Limit);
        played.Play(run.Steps);
        return played;
    }
}
