using System.Globalization;
using System.Text.Json.Nodes;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Expectations;

/// <summary>The end time is the last second of validity: what holds at it, and what a second later.</summary>
public sealed class BoundaryTests
{
    private static readonly DateTimeOffset End = new(2026, 12, 31, 15, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData(-30 * 86400, 30, true)]
    [InlineData((-30 * 86400) + 1, 30, false)]
    [InlineData(-86400, 1, true)]
    [InlineData(-86399, 1, false)]
    [InlineData(-1, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    public async Task MinDaysRemaining_AroundItsBoundary_CountsWholeDaysToTheSecond(int secondsFromEnd, int days, bool met)
    {
        using var plugin = Plugin(secondsFromEnd);

        var response = await plugin.InvokeAsync($$"""{"certificateId": "a", "expect": {"minDaysRemaining": {{days}} } }""");

        Assert.Equal(met, response.Failures.Count == 0);
    }

    [Theory]
    [InlineData(-86401, 1, false)]
    [InlineData(-86400, 1, false)]
    [InlineData(-86399, 0, false)]
    [InlineData(0, 0, false)]
    [InlineData(1, -1, true)]
    [InlineData(86400, -1, true)]
    [InlineData(86401, -2, true)]
    public async Task DaysRemaining_AroundTheEnd_IsRoundedDownAndExpiredOnlyAfterIt(int secondsFromEnd, int days, bool expired)
    {
        using var plugin = Plugin(secondsFromEnd);

        var response = await plugin.InvokeAsync("""{"certificateId": "a"}""");

        Assert.Equal(days, response.Return.Fields["daysRemaining"].NumberValue);
        Assert.Equal(expired, response.Return.Fields["expired"].BoolValue);
    }

    [Theory]
    [InlineData(-50, "0.25", true)]
    [InlineData(-25, "0.25", true)]
    [InlineData(-24, "0.25", false)]
    [InlineData(-100, "1", true)]
    [InlineData(-99, "1", false)]
    [InlineData(-101, "1", false)]
    [InlineData(0, "0", true)]
    [InlineData(1, "0", false)]
    public async Task MinLifetimeFraction_OfALifeOfAHundredSeconds_IsExact(int secondsFromEnd, string fraction, bool met)
    {
        using var plugin = Plugin(secondsFromEnd, lifeSeconds: 100);

        var response = await plugin.InvokeAsync($$"""{"certificateId": "a", "expect": {"minLifetimeFraction": {{fraction}} } }""");

        Assert.Equal(met, response.Failures.Count == 0);
    }

    [Fact]
    public async Task MinLifetimeFraction_JustMissed_IsNotShownAsEqual()
    {
        using var plugin = Plugin(-249_999, lifeSeconds: 1_000_000);

        var response = await plugin.InvokeAsync("""{"certificateId": "a", "expect": {"minLifetimeFraction": 0.25} }""");

        Assert.Contains("has 0.2499 of its lifetime remaining", Assert.Single(response.Failures).Reason, StringComparison.Ordinal);
    }

    private static PluginUnderTest Plugin(int secondsFromEnd, int lifeSeconds = 365 * 86400)
    {
        var record = Fixture.Parse(new JsonObject
        {
            ["CertificateId"] = "a",
            ["CertBeginTime"] = ApiTime(End.AddSeconds(-lifeSeconds)),
            ["CertEndTime"] = ApiTime(End),
            ["Status"] = 1,
        });
        return PluginUnderTest.With(record, End.AddSeconds(secondsFromEnd));
    }

    private static string ApiTime(DateTimeOffset moment) => moment.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
