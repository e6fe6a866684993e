namespace TencentSsl.Plugin.Tests.Functions.Certificates;

public sealed class GetCertificateForDomainTests
{
    private const string Token = "tencentssl:index:getCertificateForDomain";

    private static readonly string[] Account =
    [
        "expired1", "failed01", "future01", "healthy1", "idndom01", "lagging1", "lagging2", "mixedca1", "mixedsv1", "onlysm21", "pairrsa1", "pairsm21",
        "reissue1", "reissue2", "renewed1", "renewed2", "renewed3", "revoked1", "sansonly", "upload01", "wildcard",
    ];

    [Theory]
    [InlineData("""{"domain": "renewed.example.org"}""", "renewed3")]
    [InlineData("""{"domain": "WWW.Reissue.example.org."}""", "reissue2")]
    [InlineData("""{"domain": "a.wild.example.org"}""", "wildcard")]
    [InlineData("""{"domain": "b\u00fccher.example.org"}""", "idndom01")]
    [InlineData("""{"domain": "revoked.example.org", "statuses": ["Revoked"]}""", "revoked1")]
    [InlineData("""{"domain": "expired.example.org", "statuses": ["Expired"], "includeExpired": true}""", "expired1")]
    [InlineData("""{"domain": "upload.example.org", "source": "upload"}""", "upload01")]
    [InlineData("""{"domain": "expired.example.org", "statuses": ["Expired"]}""", "expired1")]
    [InlineData("""{"domain": "bu\u0308cher.example.org"}""", "idndom01")]
    [InlineData("""{"domain": "mixed.example.org"}""", "mixedsv1")]
    [InlineData("""{"domain": "pair.example.org"}""", "pairrsa1")]
    [InlineData("""{"domain": "pair.example.org", "includeSm2": true}""", "pairsm21")]
    [InlineData("""{"domain": "sm.example.org", "includeSm2": true}""", "onlysm21")]
    [InlineData("""{"domain": "www.sans.example.org"}""", "sansonly")]
    [InlineData("""{"domain": "lagging.example.org"}""", "lagging2")]
    public async Task GetCertificateForDomain_WithSeveral_GivesTheOneToUse(string json, string id)
    {
        using var plugin = ListFixtures.Account([], Account);

        var response = await plugin.InvokeAsync(json, Token);

        Assert.Empty(response.Failures);
        Assert.Equal(id, response.Return.Fields["certificateId"].StringValue);
        Assert.True(response.Return.Fields.ContainsKey("requestId"), "the full record is read");
    }

    [Theory]
    [InlineData("""{"domain": "expired.example.org"}""", "no certificate for \"expired.example.org\" is Issued, deployable and valid now; nearest: certificate \"expired1\" (expired.example.org) has status Expired")]
    [InlineData("""{"domain": "future.example.org"}""", "no certificate for \"future.example.org\" is Issued, deployable and valid now; nearest: certificate \"future01\" (future.example.org) is valid from 2026-12-14T16:30:00Z")]
    [InlineData("""{"domain": "revoked.example.org"}""", "no certificate for \"revoked.example.org\" is Issued, deployable and valid now; nearest: certificate \"revoked1\" (revoked.example.org) has status Revoked")]
    [InlineData("""{"domain": "sm.example.org"}""", "no certificate for \"sm.example.org\" is Issued, deployable and valid now; nearest: certificate \"onlysm21\" (sm.example.org) is an SM2 certificate, which ordinary clients refuse (includeSm2: true accepts it)")]
    [InlineData("""{"domain": "failed.example.org", "statuses": ["UnderReview", "Issued"]}""", "no certificate for \"failed.example.org\" is UnderReview or Issued and valid now; nearest: certificate \"failed01\" (failed.example.org) has status ReviewFailed")]
    [InlineData("""{"domain": "a.b.wild.example.org"}""", "no certificate for \"a.b.wild.example.org\" is Issued, deployable and valid now; nearest: certificate \"wildcard\" (*.wild.example.org) covers only *.wild.example.org, wild.example.org")]
    [InlineData("""{"domain": "nothing.example.net"}""", "no certificate for \"nothing.example.net\" is Issued, deployable and valid now; no certificate of the account covers this name or a similar one (21 checked)")]
    public async Task GetCertificateForDomain_WithNone_SaysWhyTheNearestWerePassedOver(string json, string start)
    {
        using var plugin = ListFixtures.Account([], Account);

        var failure = Assert.Single((await plugin.InvokeAsync(json, Token)).Failures);

        Assert.Equal("domain", failure.Property);
        Assert.StartsWith(start, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCertificateForDomain_WithExpectations_HoldsThemAgainstTheChosen()
    {
        using var plugin = ListFixtures.Account([], Account);

        var failure = Assert.Single((await plugin.InvokeAsync("""{"domain": "renewed.example.org", "expect": {"minDaysRemaining": 301} }""", Token)).Failures);

        Assert.Equal("expect.minDaysRemaining", failure.Property);
        Assert.StartsWith("certificate \"renewed3\" (renewed.example.org) has 300 days remaining", failure.Reason, StringComparison.Ordinal);
    }
}
