using System.Globalization;
using System.Text.Json;
using TencentSsl.StandIns.SslApi.Certificates;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class FixtureTests
{
    private const int MembersOfAnswer = 36;

    // Times as the clock of a real client would see them, half a second after the start.
    private static readonly DateTimeOffset Now = StandIn.Start.AddMilliseconds(500);

    public static TheoryData<string> Ids => [.. typeof(SslApiServer).Assembly.GetManifestResourceNames()];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fixture_ReadThroughTheApi_HasAllMembersAndItsId(string id)
    {
        await using var standIn = await StandIn.StartAsync();

        var answer = await standIn.CallAsync(SignedCall.Describe(id));

        Assert.All(id, letter => Assert.True(char.IsAsciiLetterOrDigit(letter)));
        Assert.DoesNotContain("{{", answer.GetRawText(), StringComparison.Ordinal);
        var count = answer.EnumerateObject().Count() - 1;
        switch (id)
        {
            case "absent01":
                Assert.Equal(0, count);
                break;
            case "allnull1":
                Assert.Equal(MembersOfAnswer, answer.EnumerateObject().Count(member => member.Value.ValueKind == JsonValueKind.Null));
                break;
            case "unknown1":
                Assert.True(count > MembersOfAnswer);
                break;
            default:
                Assert.Equal(MembersOfAnswer, count);
                Assert.Equal(id, answer.GetProperty("CertificateId").GetString());
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Readme_EveryFixture_Described(string id)
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "SslApi.README.md"), TestContext.Current.CancellationToken);

        Assert.Contains($"| `{id}` |", readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("healthy1", 199)]
    [InlineData("nearend1", 12)]
    [InlineData("ending14", 13)]
    [InlineData("ending30", 25)]
    public async Task Fixture_RelativeToTheClock_WholeDaysRemain(string id, int days)
    {
        await using var standIn = await StandIn.StartAsync();

        var answer = await standIn.CallAsync(SignedCall.Describe(id));

        var end = DateTimeOffset.ParseExact(
            answer.GetProperty("CertEndTime").GetString() + "+08:00", "yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture);
        Assert.Equal(days, (end - Now).Days);
    }

    [Fact]
    public async Task Fixture_SubmittedData_EveryValueIsACanary()
    {
        await using var standIn = await StandIn.StartAsync();

        var submitted = (await standIn.CallAsync(SignedCall.Describe("canary01"))).GetProperty("SubmittedData");

        Assert.Equal(25, submitted.EnumerateObject().Count());
        foreach (var member in submitted.EnumerateObject())
        {
            var values = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToArray() : [member.Value];
            Assert.All(values, value => Assert.StartsWith("CANARY-", value.GetString(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("{{now}}", "2026-01-01 08:00:00")]
    [InlineData("{{now+2d}}", "2026-01-03 08:00:00")]
    [InlineData("{{now-9h}}", "2025-12-31 23:00:00")]
    [InlineData("{{now+2}}", "{{now+2}}")]
    public void Fill_Placeholder_TimeInUtcPlusEight(string text, string expected)
    {
        Assert.Equal(expected, FixtureText.Fill(text, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }
}
