using System.Text.Json.Nodes;
using Grpc.Core;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Certificates;

public sealed class RenewalTests
{
    [Theory]
    [InlineData("renewed1", "renewed3", "renewed1,renewed2,renewed3")]
    [InlineData("renewed2", "renewed3", "renewed2,renewed3")]
    [InlineData("reissue1", "reissue2", "reissue1,reissue2")]
    [InlineData("healthy1", "healthy1", "healthy1")]
    public async Task FollowRenewals_OfARenewedOne_GivesTheCurrentAndTheWayThere(string id, string current, string chain)
    {
        using var plugin = WithFixtures();

        var outputs = (await plugin.InvokeAsync($$"""{"certificateId": "{{id}}", "followRenewals": true}""")).Return.Fields;

        Assert.Equal(current, outputs["certificateId"].StringValue);
        Assert.Equal(chain.Split(','), outputs["renewalChain"].ListValue.Values.Select(value => value.StringValue));
        Assert.False(outputs.ContainsKey("supersededBy"));
    }

    [Fact]
    public async Task FollowRenewals_WithExpectations_HoldsThemAgainstTheCurrent()
    {
        using var plugin = WithFixtures();

        var response = await plugin.InvokeAsync("""{"certificateId": "renewed1", "followRenewals": true, "expect": {"minDaysRemaining": 301} }""");

        Assert.StartsWith("certificate \"renewed3\" (renewed.example.org) has 300 days remaining", Assert.Single(response.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FollowRenewals_InACircle_SaysWhichWay()
    {
        using var plugin = new PluginUnderTest();
        plugin.Answer((id, _) => Task.FromResult(Fixture.Parse(Linked(id, id == "a" ? "b" : "a"))));
        plugin.Configure("{}");

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync("""{"certificateId": "a", "followRenewals": true}"""));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("getCertificate \"a\": the renewal links lead in a circle: a → b → a", failure.Status.Detail);
    }

    [Fact]
    public async Task FollowRenewals_ToOneThatIsNotThere_WarnsAndGivesTheLastThatIs()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = new PluginUnderTest();
        plugin.Answer((id, _) => id == "a"
            ? Task.FromResult(Fixture.Parse(Linked("a", "gone")))
            : Task.FromException<Api.Models.Certificate>(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "No.")));
        plugin.Configure("{}");
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        var outputs = (await plugin.InvokeAsync("""{"certificateId": "a", "followRenewals": true}""")).Return.Fields;

        Assert.Equal("a", outputs["certificateId"].StringValue);
        Assert.Equal("certificate \"a\" has a renewal link to \"gone\", which does not exist", (await engine.ReadAsync()).Message);
    }

    [Theory]
    [InlineData("renewed1", "certificate \"renewed1\" (renewed.example.org) has been renewed or reissued as \"renewed2\": use that id, or followRenewals")]
    [InlineData("renewed2", null)]
    [InlineData("ending14", null)]
    public async Task GetCertificate_OfARenewedOne_WarnsInItsLastThirtyDays(string id, string? warning)
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = PluginUnderTest.WithFixture(id);
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        await plugin.InvokeAsync($$"""{"certificateId": "{{id}}"}""");

        Assert.Equal(warning is not null, engine.HasMessages);
        if (warning is not null)
        {
            Assert.Equal(warning, (await engine.ReadAsync()).Message);
        }
    }

    private static PluginUnderTest WithFixtures()
    {
        var plugin = new PluginUnderTest();
        plugin.Answer((id, _) => Task.FromResult(Fixture.Read(id, PluginUnderTest.Now)));
        plugin.Configure("{}");
        return plugin;
    }

    private static JsonObject Linked(string id, string next) => new()
    {
        ["CertificateId"] = id,
        ["Status"] = 1,
        ["CertificateExtra"] = new JsonObject { ["RenewOrder"] = next },
    };
}
