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
    [InlineData("""{"projectId": "01000"}""", "tagged01")]
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

    [Theory]
    [InlineData("""{"minCount": 2, "deployable": false}""", "1 certificate matches, expected at least 2; left out: 6 × \"is deployable\", 2 × ")]
    [InlineData("""{"minCount": 1, "domain": "nothing.example.net"}""", "0 certificates match, expected at least 1; left out: 9 × \"does not cover \"nothing.example.net\"\"")]
    [InlineData("""{"minCount": 3, "certificateIds": ["healthy1", "renewed3"]}""", "2 certificates match, expected at least 3; no others were found")]
    public async Task GetCertificates_FewerThanMinCount_FailsAndSaysWhyOthersFellOut(string json, string start)
    {
        using var plugin = ListFixtures.Account([], Account);

        var failure = Assert.Single((await plugin.InvokeAsync(json, Token)).Failures);

        Assert.Equal("minCount", failure.Property);
        Assert.StartsWith(start[..20], failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCertificates_AsManyAsMinCount_IsMet()
    {
        using var plugin = ListFixtures.Account([], Account);

        Assert.Empty((await plugin.InvokeAsync("""{"minCount": 2, "certificateIds": ["healthy1", "renewed3"]}""", Token)).Failures);
    }

    [Theory]
    [InlineData("{}", "renewed1,renewed2,renewed3")]
    [InlineData("""{"skipSuperseded": true}""", "renewed3")]
    [InlineData("""{"skipSuperseded": true, "certificateIds": ["renewed1"]}""", "")]
    [InlineData("""{"certificateIds": ["renewed1"]}""", "renewed1")]
    public async Task GetCertificates_OfRenewedOnes_LeavesThoseOutThatHaveAValidSuccessor(string json, string ids)
    {
        using var plugin = ListFixtures.Account([], "renewed1", "renewed2", "renewed3");

        var outputs = (await plugin.InvokeAsync(json, Token)).Return.Fields;

        Assert.Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries), outputs["ids"].ListValue.Values.Select(value => value.StringValue));
    }

    [Fact]
    public async Task GetCertificates_OfARenewedOne_TellsItsSuccessor()
    {
        using var plugin = ListFixtures.Account([], "renewed1", "renewed2", "renewed3");

        var entries = (await plugin.InvokeAsync("{}", Token)).Return.Fields["certificates"].ListValue.Values.Select(value => value.StructValue.Fields).ToArray();

        Assert.Equal(["renewed2", "renewed3"], entries.Where(entry => entry.ContainsKey("supersededBy")).Select(entry => entry["supersededBy"].StringValue));
    }

    [Theory]
    [InlineData("revoked1", "is Revoked")]
    [InlineData("future01", "is valid from 2026-12-14T16:30:00Z")]
    [InlineData("expired1", "has expired (on 2026-10-25T16:30:00Z)")]
    public async Task GetCertificates_OneIsNotValid_FailsForItWithTheReason(string id, string reason)
    {
        using var plugin = ListFixtures.Account([], "healthy1", id);

        var failures = (await plugin.InvokeAsync("""{"expect": {"valid": true, "minDaysRemaining": 30} }""", Token)).Failures;

        Assert.Equal(["expect.valid", "expect.minDaysRemaining"], failures.Select(failure => failure.Property));
        Assert.All(failures, failure => Assert.Contains($"\"{id}\"", failure.Reason, StringComparison.Ordinal));
        Assert.All(failures, failure => Assert.Contains(reason, failure.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{"expect": {"valid": true} }""", 1)]
    public async Task GetCertificates_AnEntryWithoutId_IsAFaultOfThatEntry(string json, int failures)
    {
        using var plugin = ListFixtures.Account([], "healthy1", ListFixtures.WithoutId);

        var response = await plugin.InvokeAsync(json, Token);

        Assert.Equal(failures, response.Failures.Count);
        Assert.All(response.Failures, failure => Assert.Contains("certificate without id (shop.example.com)", failure.Reason, StringComparison.Ordinal));
        if (failures == 0)
        {
            Assert.Equal("healthy1", Assert.Single(response.Return.Fields["ids"].ListValue.Values).StringValue);
        }
    }

    [Fact]
    public async Task GetCertificates_OfAnIdThatIsNotThere_FailsAtItsPlace()
    {
        using var plugin = ListFixtures.Account([], Account);

        var failure = Assert.Single((await plugin.InvokeAsync("""{"certificateIds": ["healthy1", "nosuch01"]}""", Token)).Failures);

        Assert.Equal("certificateIds[1]", failure.Property);
        Assert.Equal("certificate \"nosuch01\" does not exist in this account", failure.Reason);
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
    public async Task GetCertificates_WithSecretIds_GivesAllOfItAsSecrets()
    {
        using var plugin = ListFixtures.Account([], Account);

        var outputs = (await plugin.InvokeAsync($$"""{"certificateIds": {{Envelopes.Secret("[\"healthy1\"]")}} }""", Token)).Return.Fields;

        Assert.Equal(["certificates", "ids", "total", "unmetExpectations"], outputs.Where(field => Structs.IsSecret(field.Value)).Select(field => field.Key).Order(StringComparer.Ordinal));
    }
}
