namespace TencentSsl.Plugin.Tests.Functions.Certificates;

public sealed class GetCertificateForDomainTests
{
    private const string Token = "tencentssl:index:getCertificateForDomain";

    private static readonly string[] Account = ["expired1", "failed01", "healthy1", "idndom01", "reissue1", "reissue2", "renewed1", "renewed2", "renewed3", "revoked1", "upload01", "wildcard"];

    [Theory]
    [InlineData("""{"domain": "renewed.example.org"}""", "renewed3")]
    [InlineData("""{"domain": "WWW.Reissue.example.org."}""", "reissue2")]
    [InlineData("""{"domain": "a.wild.example.org"}""", "wildcard")]
    [InlineData("""{"domain": "b\u00fccher.example.org"}""", "idndom01")]
    [InlineData("""{"domain": "revoked.example.org", "statuses": ["Revoked"]}""", "revoked1")]
    [InlineData("""{"domain": "expired.example.org", "statuses": ["Expired"], "includeExpired": true}""", "expired1")]
    [InlineData("""{"domain": "upload.example.org", "source": "upload"}""", "upload01")]
    public async Task GetCertificateForDomain_WithSeveral_GivesTheOneToUse(string json, string id)
    {
        using var plugin = ListFixtures.Account([], Account);

        var response = await plugin.InvokeAsync(json, Token);

        Assert.Empty(response.Failures);
        Assert.Equal(id, response.Return.Fields["certificateId"].StringValue);
        Assert.True(response.Return.Fields.ContainsKey("requestId"), "the full record is read");
    }

    [Theory]
    [InlineData("""{"domain": "expired.example.org"}""", "no certificate for \"expired.example.org\" is Issued, deployable and not expired; nearest: certificate \"expired1\" (expired.example.org) has status Expired")]
    [InlineData("""{"domain": "expired.example.org", "statuses": ["Expired"]}""", "no certificate for \"expired.example.org\" is Expired and not expired; nearest: certificate \"expired1\" (expired.example.org) expired on 2026-10-25T16:30:00Z")]
    [InlineData("""{"domain": "failed.example.org", "statuses": ["UnderReview", "Issued"]}""", "no certificate for \"failed.example.org\" is UnderReview or Issued and not expired; nearest: certificate \"failed01\" (failed.example.org) has status ReviewFailed")]
    [InlineData("""{"domain": "a.b.wild.example.org"}""", "no certificate for \"a.b.wild.example.org\" is Issued, deployable and not expired; nearest: certificate \"wildcard\" (*.wild.example.org) covers only *.wild.example.org, wild.example.org")]
    [InlineData("""{"domain": "nothing.example.net"}""", "no certificate for \"nothing.example.net\" is Issued, deployable and not expired; none of the 12 certificates looked at covers it or a neighbour of it")]
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
