using Grpc.Core;
using Moq;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>What a program marks as secret is in no message, and stays secret in the answer.</summary>
public sealed class SecretArgumentTests
{
    private const string Id = "renewed1";

    private static readonly string Arguments = $$"""{"certificateId": {{Envelopes.SecretText(Id)}} }""";

    [Fact]
    public async Task Invoke_WithASecretId_GivesItBackAsASecretAndNothingElse()
    {
        using var plugin = PluginUnderTest.WithFixture(Id);

        var response = await plugin.InvokeAsync(Arguments);

        Assert.Equal(["certificateId"], response.Return.Fields.Where(field => Structs.IsSecret(field.Value)).Select(field => field.Key));
        Assert.Equal(Id, Structs.Unwrap(response.Return.Fields["certificateId"]).StringValue);
    }

    [Fact]
    public async Task Invoke_WithASecretIdInTheRenewalChain_GivesTheChainAsASecret()
    {
        using var plugin = new PluginUnderTest();
        plugin.Answer((id, _) => Task.FromResult(Fixture.Read(id, PluginUnderTest.Now)));
        plugin.Configure("{}");

        var response = await plugin.InvokeAsync($$"""{"certificateId": {{Envelopes.SecretText(Id)}}, "followRenewals": true}""");

        Assert.Equal("renewed3", response.Return.Fields["certificateId"].StringValue);
        Assert.True(Structs.IsSecret(response.Return.Fields["renewalChain"]));
    }

    [Fact]
    public async Task Invoke_WithASecretIdThatTheServiceRepeats_HidesItInTheError()
    {
        using var plugin = PluginUnderTest.WithFailure(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", $"No certificate {Id}."));

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync(Arguments));

        Assert.StartsWith("getCertificate \"[secret]\": FailedOperation.CertificateNotFound: No certificate [secret]", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Id, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithALongSecretId_HidesAlsoItsBeginning()
    {
        var id = new string('x', 200);
        using var plugin = PluginUnderTest.WithFailure(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "No."));

        var failure = Assert.Single((await plugin.InvokeAsync($$"""{"certificateId": {{Envelopes.SecretText(id)}} }""")).Failures);

        Assert.DoesNotContain("xxx", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithASecretIdAndUnmetExpectations_HidesItInTheFailures()
    {
        using var plugin = PluginUnderTest.WithFixture(Id);

        var response = await plugin.InvokeAsync($$"""{"certificateId": {{Envelopes.SecretText(Id)}}, "expect": {"minDaysRemaining": 30} }""");

        Assert.StartsWith("certificate \"[secret]\" (renewed.example.org) has 10 days remaining", Assert.Single(response.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithASecretIdAndWarnings_GivesTheWarningsAsASecret()
    {
        using var plugin = PluginUnderTest.WithFixture(Id);

        var outputs = (await plugin.InvokeAsync($$"""{"certificateId": {{Envelopes.SecretText(Id)}}, "expect": {"minDaysRemaining": 30, "onUnmet": "warn"} }""")).Return.Fields;

        Assert.True(Structs.IsSecret(outputs["unmetExpectations"]));
    }

    [Fact]
    public async Task Invoke_WithASecretExpectationAndWarnings_GivesTheWarningsAsASecret()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var outputs = (await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {"domains": [{{Envelopes.SecretText("internal.example.net")}}], "onUnmet": "warn"} }""")).Return.Fields;

        Assert.True(Structs.IsSecret(outputs["unmetExpectations"]));
        Assert.False(Structs.IsSecret(outputs["certificateId"]));
    }

    [Fact]
    public async Task Invoke_WithASecretInCapitals_HidesItsLowerCase()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync(
            $$"""{"certificateId": "healthy1", "expect": {"domains": [{{Envelopes.SecretText("Shop.Example.COM")}}, "other.example.net"]} }""");

        Assert.Contains("only *.api.example.com, [secret], www.[secret]", Assert.Single(response.Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithASecretInCapitals_SealsItsLowerCase()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var outputs = (await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {"domains": [{{Envelopes.SecretText("Shop.Example.COM")}}]} }""")).Return.Fields;

        Assert.True(Structs.IsSecret(outputs["domains"]));
    }

    [Fact]
    public async Task Invoke_WithASecretExpectation_HidesItsTexts()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {"domains": [{{Envelopes.SecretText("internal.example.net")}}]} }""");

        Assert.Equal(
            "certificate \"healthy1\" (shop.example.com) does not cover \"[secret]\", only *.api.example.com, shop.example.com, www.shop.example.com",
            Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Invoke_WithAWrongSecretArgument_DoesNotShowIt()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {"onUnmet": {{Envelopes.SecretText("CANARY")}} } }""");

        Assert.Equal("expect.onUnmet must be one of error, warn, not \"[secret]\"", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task WarnAsync_OfAMessageWithASecret_HidesIt()
    {
        var engine = new Mock<IEngineLog>();
        var log = new RedactedLog(engine.Object, new Redaction(new HashSet<string> { "abc", "abcdef" }));

        await log.WarnAsync("about abcdef and abc", TestContext.Current.CancellationToken);

        engine.Verify(target => target.WarnAsync("about [secret] and [secret]", It.IsAny<CancellationToken>()), Times.Once);
    }
}
