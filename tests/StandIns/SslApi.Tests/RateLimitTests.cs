using Microsoft.Extensions.Time.Testing;
using TencentSsl.StandIns.SslApi.Access;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class RateLimitTests
{
    private static readonly Account Other = new("AKIDOTHER", "another key");

    [Fact]
    public async Task Call_EleventhWithinASecond_RequestLimitExceeded()
    {
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { Accounts = [Account.Default, Other] });
        var call = SignedCall.Describe("healthy1");

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("", await standIn.CodeAsync(call));
        }

        Assert.Equal("RequestLimitExceeded", await standIn.CodeAsync(call));
        Assert.Equal("", await standIn.CodeAsync(SignedCall.List("{}")));
        Assert.Equal("", await standIn.CodeAsync(call with { Key = Other }));
        standIn.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", await standIn.CodeAsync(call));
    }

    [Fact]
    public void TryAdmit_RequestsAtAllTimes_NoSecondHoldsMoreThanTheLimit()
    {
        var clock = new FakeTimeProvider(StandIn.Start);
        var limiter = new SlidingWindowLimiter(3, clock);
        var random = new Random(7);
        var admitted = new List<DateTimeOffset>();

        for (var i = 0; i < 5000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(random.Next(0, 300)));
            if (limiter.TryAdmit(Account.Default, "DescribeCertificate"))
            {
                admitted.Add(clock.GetUtcNow());
            }
        }

        Assert.True(admitted.Count > 1000);
        for (var i = 3; i < admitted.Count; i++)
        {
            Assert.True(admitted[i] - admitted[i - 3] >= TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void TryAdmit_Refused_DoesNotCount()
    {
        var clock = new FakeTimeProvider(StandIn.Start);
        var limiter = new SlidingWindowLimiter(1, clock);

        Assert.True(limiter.TryAdmit(Account.Default, "a"));
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(limiter.TryAdmit(Account.Default, "a"));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(limiter.TryAdmit(Account.Default, "a"));
    }

    [Fact]
    public void TryAdmit_NoLimit_Always()
    {
        var limiter = new SlidingWindowLimiter(0, new FakeTimeProvider());

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(limiter.TryAdmit(Account.Default, "a")));
    }
}
