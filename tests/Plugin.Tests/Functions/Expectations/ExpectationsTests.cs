using System.Text.Json.Nodes;
using Google.Protobuf.Collections;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Expectations;

public sealed class ExpectationsTests
{
    private const string Healthy = "certificate \"healthy1\" (shop.example.com)";

    [Theory]
    [InlineData("""{"statuses": ["Issued"]}""")]
    [InlineData("""{"statuses": ["Expired", "Issued"]}""")]
    [InlineData("""{"deployable": true}""")]
    [InlineData("""{"minDaysRemaining": 200}""")]
    [InlineData("""{"minDaysRemaining": 0}""")]
    [InlineData("""{"minLifetimeFraction": 0.6666}""")]
    [InlineData("""{"minLifetimeFraction": 0}""")]
    [InlineData("""{"domains": ["shop.example.com", "WWW.Shop.Example.COM.", "v1.api.example.com"]}""")]
    [InlineData("""{"onUnmet": "warn"}""")]
    public async Task Expect_WhatIsSo_IsMet(string expect)
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {{expect}} }""");

        Assert.Empty(response.Failures);
        Assert.Equal("healthy1", response.Return.Fields["certificateId"].StringValue);
        Assert.Empty(response.Return.Fields["unmetExpectations"].ListValue.Values);
    }

    [Theory]
    [InlineData("""{"statuses": ["Expired"]}""", "statuses", "has status Issued (1), expected Expired")]
    [InlineData("""{"statuses": ["Revoked", "Unknown"]}""", "statuses", "has status Issued (1), expected Revoked or Unknown")]
    [InlineData("""{"deployable": false}""", "deployable", "is deployable, expected not deployable")]
    [InlineData("""{"minDaysRemaining": 201}""", "minDaysRemaining", "has 200 days remaining (until 2027-06-12T16:30:00Z), expected at least 201")]
    [InlineData("""{"minLifetimeFraction": 0.6667}""", "minLifetimeFraction", "has 0.6666 of its lifetime remaining (until 2027-06-12T16:30:00Z), expected at least 0.6667")]
    [InlineData("""{"domains": ["shop.example.com", "other.example.com"]}""", "domains[1]", "does not cover \"other.example.com\", only *.api.example.com, shop.example.com, www.shop.example.com")]
    [InlineData("""{"domains": ["a.b.api.example.com"]}""", "domains[0]", "does not cover \"a.b.api.example.com\", only *.api.example.com, shop.example.com, www.shop.example.com")]
    [InlineData("""{"domains": ["api.example.com"]}""", "domains[0]", "does not cover \"api.example.com\", only *.api.example.com, shop.example.com, www.shop.example.com")]
    public async Task Expect_WhatIsNotSo_FailsWithItsPathAndBothValues(string expect, string path, string reason)
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        AssertFailure(await FailuresAsync(plugin, "healthy1", expect), path, $"{Healthy} {reason}");
    }

    [Theory]
    [InlineData("allnull1", """{"statuses": ["Issued"]}""", "statuses", "certificate \"allnull1\" has no status: the API reports none, expected Issued")]
    [InlineData("allnull1", """{"deployable": false}""", "deployable", "certificate \"allnull1\" is not known to be deployable or not: the API reports neither, expected not deployable")]
    [InlineData("allnull1", """{"minDaysRemaining": 0}""", "minDaysRemaining", "certificate \"allnull1\" has no end time that can be read (certEndTime not given), expected at least 0 days remaining")]
    [InlineData("absent01", """{"minLifetimeFraction": 0}""", "minLifetimeFraction", "certificate \"absent01\" has no lifetime that can be read (certBeginTime not given, certEndTime not given), expected at least 0 of it remaining")]
    [InlineData("absent01", """{"domains": ["a.example.com"]}""", "domains[0]", "certificate \"absent01\" does not cover \"a.example.com\", the API reports no name")]
    [InlineData("oddtime2", """{"minDaysRemaining": 1}""", "minDaysRemaining", "certificate \"oddtime2\" (oddtime2.example.org) has no end time that can be read (certEndTime \"2024-11-06 08:00:0\"), expected at least 1 days remaining")]
    [InlineData("oddtime1", """{"minLifetimeFraction": 0.5}""", "minLifetimeFraction", "certificate \"oddtime1\" (oddtime1.example.org) has no lifetime that can be read (certBeginTime \"--\", certEndTime \"\"), expected at least 0.5 of it remaining")]
    [InlineData("unknown1", """{"statuses": ["Issued"]}""", "statuses", "certificate \"unknown1\" (unknown.example.org) has status Unknown (99), expected Issued")]
    [InlineData("failed01", """{"statuses": ["Issued"]}""", "statuses", "certificate \"failed01\" (failed.example.org) has status ReviewFailed (2), The domain did not pass the security check of the CA, expected Issued")]
    [InlineData("expired1", """{"minDaysRemaining": 30}""", "minDaysRemaining", "certificate \"expired1\" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected at least 30 days remaining")]
    [InlineData("expired1", """{"minLifetimeFraction": 0.1}""", "minLifetimeFraction", "certificate \"expired1\" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected at least 0.1 of its lifetime remaining")]
    [InlineData("cabundle1", """{"minDaysRemaining": 401}""", "minDaysRemaining", "certificate \"cabundle1\" (Example Client CA) has 400 days remaining (until 2027-12-29T16:30:00Z), expected at least 401")]
    public async Task Expect_OfAnOddCertificate_SaysWhatTheApiTells(string id, string expect, string path, string reason)
    {
        using var plugin = PluginUnderTest.WithFixture(id);

        AssertFailure(await FailuresAsync(plugin, id, expect), path, reason);
    }

    [Fact]
    public async Task Expect_SeveralThingsThatAreNotSo_FailsForAllInTheOrderOfTheDocumentation()
    {
        using var plugin = PluginUnderTest.WithFixture("expired1");

        var failures = await FailuresAsync(
            plugin,
            "expired1",
            """{"onUnmet": "error", "domains": ["a.example.com", "www.expired.example.org", "b.example.com"], "minLifetimeFraction": 1, "minDaysRemaining": 1, "deployable": true, "statuses": ["Issued"]}""");

        Assert.Equal(
            ["expect.statuses", "expect.deployable", "expect.minDaysRemaining", "expect.minLifetimeFraction", "expect.domains[0]", "expect.domains[2]"],
            failures.Select(failure => failure.Property));
    }

    [Fact]
    public async Task Expect_AtThreeInTheMorning_IsReadableInOneLine()
    {
        var members = new JsonObject { ["CertificateId"] = "Juz8JAxn", ["Domain"] = "zrhh.online", ["CertEndTime"] = "2026-12-06 07:59:59" };
        using var plugin = PluginUnderTest.With(Fixture.Parse(members), new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));

        var failure = Assert.Single(await FailuresAsync(plugin, "Juz8JAxn", """{"minDaysRemaining": 30}"""));

        // The engine puts the path behind the reason.
        Assert.Equal(
            "certificate \"Juz8JAxn\" (zrhh.online) has 12 days remaining (until 2026-12-05T23:59:59Z), expected at least 30 (expect.minDaysRemaining)",
            $"{failure.Reason} ({failure.Property})");
    }

    [Fact]
    public async Task Expect_ANameOfACertificateOfManyNames_ListsTen()
    {
        var names = new JsonArray([.. Enumerable.Range(10, 12).Select(number => JsonValue.Create($"n{number}.example.com"))]);
        using var plugin = PluginUnderTest.With(Fixture.Parse(new JsonObject { ["SubjectAltName"] = names }));

        var failure = Assert.Single(await FailuresAsync(plugin, "many", """{"domains": ["a.example.com"]}"""));

        Assert.EndsWith("only n10.example.com, n11.example.com, n12.example.com, n13.example.com, n14.example.com, n15.example.com, n16.example.com, n17.example.com, n18.example.com, n19.example.com and 2 more", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bücher.example.org")]
    [InlineData("BÜCHER.example.org")]
    [InlineData("xn--bcher-kva.example.org")]
    [InlineData("中国.example.org")]
    public async Task Expect_AnInternationalName_ComparesItsAsciiForm(string domain)
    {
        using var plugin = PluginUnderTest.WithFixture("idndom01");

        Assert.Empty(await FailuresAsync(plugin, "idndom01", $$"""{"domains": ["{{domain}}"]}"""));
    }

    private static void AssertFailure(RepeatedField<Pulumirpc.CheckFailure> failures, string path, string reason)
    {
        var failure = Assert.Single(failures);
        Assert.Equal(reason, failure.Reason);
        Assert.Equal("expect." + path, failure.Property);
    }

    private static async Task<RepeatedField<Pulumirpc.CheckFailure>> FailuresAsync(PluginUnderTest plugin, string id, string expect) =>
        (await plugin.InvokeAsync($$"""{"certificateId": "{{id}}", "expect": {{expect}} }""")).Failures;
}
