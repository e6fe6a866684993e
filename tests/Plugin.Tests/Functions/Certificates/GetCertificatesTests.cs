using TencentSsl.Api.Actions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

public sealed class GetCertificatesTests
{
    private const string Token = "tencentssl:index:getCertificates";

    private static readonly string[] Account = ["allnull1", "expired1", "healthy1", "mixnums1", "nearend1", "renewed3", "tagged01", "unknown1", "upload01"];

    [Theory]
    [InlineData("{}", "expired1,nearend1,healthy1,mixnums1,tagged01,unknown1,upload01,renewed3,allnull1")]
    [InlineData("""{"domain": "www.shop.example.com"}""", "healthy1")]
    [InlineData("""{"domain": "v2.api.example.com"}""", "healthy1")]
    [InlineData("""{"domain": "v2.www.shop.example.com"}""", "")]
    [InlineData("""{"statuses": ["Expired", "Unknown"]}""", "expired1,unknown1")]
    [InlineData("""{"certificateType": "CA"}""", "")]
    [InlineData("""{"source": "upload"}""", "upload01")]
    [InlineData("""{"deployable": false}""", "expired1")]
    [InlineData("""{"expiringWithinDays": 12}""", "expired1,nearend1")]
    [InlineData("""{"expiringWithinDays": 11}""", "expired1")]
    [InlineData("""{"tags": {"team": "payments", "empty": ""}}""", "tagged01")]
    [InlineData("""{"tags": {"team": "other"}}""", "")]
    [InlineData("""{"projectId": "1000"}""", "tagged01")]
    [InlineData("""{"certificateIds": ["upload01", " healthy1 ", "upload01"]}""", "healthy1,upload01")]
    [InlineData("""{"certificateIds": ["upload01", "healthy1"], "search": "OLD ca"}""", "upload01")]
    public async Task GetCertificates_WithAFilter_GivesTheMatchesByTheirEndAndId(string json, string ids)
    {
        using var plugin = ListFixtures.Account([], Account);

        var outputs = (await plugin.InvokeAsync(json, Token)).Return.Fields;

        var expected = ids.Split(',', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, outputs["ids"].ListValue.Values.Select(value => value.StringValue));
        Assert.Equal(expected, outputs["certificates"].ListValue.Values.Select(value => value.StructValue.Fields["certificateId"].StringValue));
        Assert.Equal(expected.Length, outputs["total"].NumberValue);
        Assert.Empty(outputs["unmetExpectations"].ListValue.Values);
    }

    [Fact]
    public async Task GetCertificates_WithFiltersThatTheApiHas_LetsItApplyThem()
    {
        var requests = new List<DescribeCertificatesRequest>();
        using var plugin = ListFixtures.Account(requests, Account);

        await plugin.InvokeAsync("""{"search": "shop", "statuses": ["Issued", "Expired"], "certificateType": "SVR", "source": "buy", "deployable": true, "tags": {"a": "b"}, "projectId": "7"}""", Token);

        var request = Assert.Single(requests);
        Assert.Equal(("shop", "SVR", "buy", 7L, 1), (request.SearchKey, request.CertificateType, request.FilterSource, request.ProjectId, request.Deployable));
        Assert.Equal([1, 3], request.CertificateStatus!);
        Assert.Equal(("a", "b"), (Assert.Single(request.Tags!).TagKey, request.Tags![0].TagValue));
    }

    [Fact]
    public async Task GetCertificates_OfAnIdThatIsNotThere_FailsAtItsPlace()
    {
        using var plugin = ListFixtures.Account([], Account);

        var failure = Assert.Single((await plugin.InvokeAsync("""{"certificateIds": ["healthy1", "nosuch01"]}""", Token)).Failures);

        Assert.Equal("certificateIds[1]", failure.Property);
        Assert.Equal("certificate \"nosuch01\" does not exist in this account", failure.Reason);
    }

    [Fact]
    public async Task GetCertificates_OfNoIds_IsEmptyAndAsksNobody()
    {
        using var plugin = ListFixtures.Account([], Account);

        var outputs = (await plugin.InvokeAsync("""{"certificateIds": []}""", Token)).Return.Fields;

        Assert.Empty(outputs["certificates"].ListValue.Values);
        Assert.DoesNotContain(plugin.Client.Invocations, invocation => invocation.Method.Name.StartsWith("Describe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1x")]
    [InlineData("99999999999999999999")]
    public async Task GetCertificates_OfAProjectThatIsNoNumber_IsAFailure(string projectId)
    {
        using var plugin = ListFixtures.Account([], Account);

        var failure = Assert.Single((await plugin.InvokeAsync($$"""{"projectId": "{{projectId}}"}""", Token)).Failures);

        Assert.Equal("projectId", failure.Property);
    }

    [Fact]
    public async Task GetCertificates_WithExpectations_NamesEachCertificate()
    {
        using var plugin = ListFixtures.Account([], "expired1", "healthy1", "nearend1");

        var response = await plugin.InvokeAsync("""{"expect": {"minDaysRemaining": 30} }""", Token);

        Assert.Null(response.Return);
        Assert.Equal(
            [
                "certificate \"expired1\" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected at least 30 days remaining",
                "certificate \"nearend1\" (nearend.example.com) has 12 days remaining (until 2026-12-07T04:30:00Z), expected at least 30",
            ],
            response.Failures.Select(failure => failure.Reason));
        Assert.All(response.Failures, failure => Assert.Equal("expect.minDaysRemaining", failure.Property));
    }

    [Fact]
    public async Task GetCertificates_WithSecretIds_GivesWhatRepeatsThemAsSecrets()
    {
        using var plugin = ListFixtures.Account([], Account);

        var outputs = (await plugin.InvokeAsync($$"""{"certificateIds": {{Envelopes.Secret("[\"healthy1\"]")}} }""", Token)).Return.Fields;

        Assert.Equal(["certificates", "ids"], outputs.Where(field => Structs.IsSecret(field.Value)).Select(field => field.Key).Order(StringComparer.Ordinal));
    }
}
