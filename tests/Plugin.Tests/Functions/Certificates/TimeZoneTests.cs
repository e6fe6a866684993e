using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

[Collection(ProcessWide.Name)]
public sealed class TimeZoneTests : IDisposable
{
    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");

    public void Dispose() => SetZone(_zone);

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Apia")]
    public async Task GetCertificate_InAnotherTimeZone_GivesTheSameTimes(string zone)
    {
        SetZone(zone);
        using var plugin = PluginUnderTest.WithFixture("Juz8JAxn");
        plugin.Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone(zone, TimeSpan.FromHours(-11), zone, zone));

        var outputs = (await plugin.InvokeAsync("""{"certificateId": "Juz8JAxn"}""")).Return.Fields;

        Assert.Equal("2024-11-27T00:00:00Z", outputs["notBefore"].StringValue);
        Assert.Equal("2025-02-25T23:59:59Z", outputs["notAfter"].StringValue);
        Assert.Equal("2024-11-27T09:44:36Z", outputs["appliedAt"].StringValue);
        Assert.Equal(-637, outputs["daysRemaining"].NumberValue);
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
