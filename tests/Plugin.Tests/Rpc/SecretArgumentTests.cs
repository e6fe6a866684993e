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

    [Theory]
    [InlineData("""{"certificateId": "healthy1", "includeSubmittedData": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": false}}""")]
    [InlineData("""{"certificateId": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "healthy1"}}""")]
    [InlineData("""{"certificateId": "healthy1", "expect": {"minDaysRemaining": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": 30}}}""")]
    [InlineData("""{"certificateId": "healthy1", "expect": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": {"domains": ["com", "shop.example.com"], "onUnmet": "warn"}}}""")]
    public async Task Invoke_WithAnySecretArgument_SealsTheWholeAnswer(string arguments)
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync(arguments);

        Assert.NotEmpty(response.Return.Fields);
        Assert.All(response.Return.Fields, field => Assert.True(Structs.IsSecret(field.Value), field.Key));
    }

    [Fact]
    public async Task Invoke_WithASecretArgumentToAList_SealsItsEntries()
    {
        using var plugin = Functions.Certificates.ListFixtures.Account([], "healthy1");

        var response = await plugin.InvokeAsync($$"""{"search": {{Envelopes.SecretText("shop")}} }""", "tencentssl:index:getCertificates");

        Assert.All(response.Return.Fields, field => Assert.True(Structs.IsSecret(field.Value), field.Key));
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
    public async Task Invoke_WithASecretInCapitals_HidesItsLowerCase()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync(
            $$"""{"certificateId": "healthy1", "expect": {"domains": [{{Envelopes.SecretText("Shop.Example.COM")}}, "other.example.net"]} }""");

        Assert.Contains("only *.api.example.com, [secret], www.[secret]", Assert.Single(response.Failures).Reason, StringComparison.Ordinal);
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
        var log = new RedactedLog(engine.Object, new Redaction(new HashSet<string> { "abc", "abcdef" }, sealsAnswers: true));

        await log.WarnAsync("about abcdef and abc", TestContext.Current.CancellationToken);

        engine.Verify(target => target.WarnAsync("about [secret] and [secret]", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData("two  blanks  here", "the service knows no two blanks here")]
    [InlineData("say \"hi\"", "the argument \"say \\u0022hi\\u0022\" is wrong")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "cut at abcdefghijklmnop…")]
    [InlineData("4711", "no account 4711 here")]
    public void Hide_ASecretAsMessagesWriteIt_IsNotShown(string secret, string message)
    {
        var hidden = new Redaction(new HashSet<string> { secret }, sealsAnswers: true).Hide(message);

        Assert.Contains("[secret]", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[..4], hidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithAVeryLongSecretThatTheServiceRepeats_HidesItThoughItIsCut()
    {
        var secret = string.Concat(Enumerable.Range(0, 800).Select(number => $"k{number:D5}"));
        using var plugin = PluginUnderTest.WithFailure(PluginUnderTest.ApiError("InternalError", $"no tag {secret} here"));

        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {"domains": [{{Envelopes.SecretText("shop.example.com")}}]}, "followRenewals": true }"""));
        Assert.NotNull(failure);

        var hidden = new Redaction(new HashSet<string> { secret }, sealsAnswers: true).Hide(failure.Status.Detail);
        Assert.DoesNotContain("k00001", hidden, StringComparison.Ordinal);
    }
}
