using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

public sealed class FixtureOutputsTests
{
    public static TheoryData<string> Ids => Fixture.Ids;

    public static TheoryData<string, string> Cultures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var culture in new[] { "th-TH", "ar-SA", "de-DE", "tr-TR" })
            {
                data.Add(culture, "healthy1");
                data.Add(culture, "expired1");
                data.Add(culture, "Juz8JAxn");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GetCertificate_OfAFixture_GivesExactlyTheOutputsOfItsMembers(string id)
    {
        using var plugin = PluginUnderTest.WithFixture(id);

        var response = await plugin.InvokeAsync($$"""{"certificateId": "{{id}}"}""");

        Assert.Empty(response.Failures);
        Assert.Equal(Structs.Text(Expected(id)), Structs.Text(response.Return));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GetCertificate_OfAFixture_HasNoSecretUnlessSubmittedDataIsAskedFor(string id)
    {
        using var plugin = PluginUnderTest.WithFixture(id);

        var response = await plugin.InvokeAsync($$"""{"certificateId": "{{id}}", "includeSubmittedData": true}""");

        var secret = response.Return.Fields.Where(field => Structs.IsSecret(field.Value)).Select(field => field.Key);
        Assert.Equal(id == "canary01" ? ["submittedData"] : [], secret);
        Assert.DoesNotContain(response.Return.Fields, field => field.Value.ToString().Contains(Envelopes.SignatureKey, StringComparison.Ordinal) && !Structs.IsSecret(field.Value));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task GetCertificate_UnderAnotherCulture_GivesTheSame(string culture, string id)
    {
        using var plugin = PluginUnderTest.WithFixture(id);
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;

        var response = await plugin.InvokeAsync($$"""{"certificateId": "{{id}}"}""");
        var failures = (await plugin.InvokeAsync($$"""{"certificateId": "{{id}}", "expect": {"minDaysRemaining": 36500, "minLifetimeFraction": 0.99} }""")).Failures;

        Assert.Equal(Structs.Text(Expected(id)), Structs.Text(response.Return));
        Assert.All(failures, failure => Assert.Matches(@"(until|on) 202\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\), expected at least (36500|0\.99)", failure.Reason));
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public async Task GetCertificate_OfSubmittedDataThatIsAskedFor_GivesAllOfItAsASecret()
    {
        using var plugin = PluginUnderTest.WithFixture("canary01");

        var response = await plugin.InvokeAsync("""{"certificateId": "canary01", "includeSubmittedData": true}""");

        var submitted = response.Return.Fields["submittedData"];
        Assert.True(Structs.IsSecret(submitted));
        Assert.Equal(
            Structs.Text(ExpectedOutputs.OfSubmittedData(Fixture.Members("canary01", PluginUnderTest.Now))),
            Structs.Text(Structs.Unwrap(submitted).StructValue));
    }

    [Theory]
    [InlineData("""{"certificateId": "canary01"}""")]
    [InlineData("""{"certificateId": "canary01", "includeSubmittedData": false}""")]
    [InlineData("""{"certificateId": "canary01", "includeSubmittedData": null}""")]
    [InlineData("""{"certificateId": "canary01", "expect": {"minDaysRemaining": 999, "domains": ["x.example.com"]}}""")]
    [InlineData("""{"certificateId": "canary01", "includeSubmittedData": true, "expect": {"minDaysRemaining": 999}}""")]
    public async Task GetCertificate_OfSubmittedDataThatIsNotAskedForOrNotGiven_ShowsNoneOfIt(string json)
    {
        using var plugin = PluginUnderTest.WithFixture("canary01");

        var response = await plugin.InvokeAsync(json);

        Assert.DoesNotContain("CANARY", response.ToString(), StringComparison.Ordinal);
    }

    private static Struct Expected(string id)
    {
        var members = Fixture.Members(id, PluginUnderTest.Now);
        members["RequestId"] = Fixture.RequestId;
        members["CertificateId"] ??= id;
        var expected = ExpectedOutputs.Of(members);
        expected.MergeFrom(Structs.Parse(Fixture.FillUtc(ExpectedFacts.JsonOf(id), PluginUnderTest.Now)));
        return expected;
    }
}
