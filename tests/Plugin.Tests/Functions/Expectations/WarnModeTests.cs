using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Functions.Expectations;

public sealed class WarnModeTests
{
    private const string Unmet = """{"onUnmet": "warn", "statuses": ["Issued"], "minDaysRemaining": 30}""";
    private const string First = "certificate \"expired1\" (expired.example.org) has status Expired (3), expected Issued (expect.statuses)";
    private const string Second = "certificate \"expired1\" (expired.example.org) has expired (on 2026-10-25T16:30:00Z), expected at least 30 days remaining (expect.minDaysRemaining)";

    [Fact]
    public async Task Warn_WithUnmetExpectations_IsOneWarningAndListsThem()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = PluginUnderTest.WithFixture("expired1");
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        var response = await plugin.InvokeAsync($$"""{"certificateId": "expired1", "expect": {{Unmet}} }""");

        Assert.Empty(response.Failures);
        Assert.Equal([First, Second], response.Return.Fields["unmetExpectations"].ListValue.Values.Select(value => value.StringValue));
        Assert.Equal(
            new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Warning, Message = $"{First}; {Second}" },
            await engine.ReadAsync());
        Assert.False(engine.HasMessages);
    }

    [Fact]
    public async Task Warn_WithAllMet_WarnsOfNothing()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = PluginUnderTest.WithFixture("healthy1");
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "expect": {{Unmet}} }""");

        Assert.Empty(response.Return.Fields["unmetExpectations"].ListValue.Values);
        Assert.False(engine.HasMessages);
    }

    [Fact]
    public async Task Error_WithUnmetExpectations_WarnsOfNothing()
    {
        await using var engine = await EngineStandIn.StartAsync();
        using var plugin = PluginUnderTest.WithFixture("expired1");
        plugin.Service.Handshake(new ProviderHandshakeRequest { EngineAddress = engine.Address });

        var response = await plugin.InvokeAsync("""{"certificateId": "expired1", "expect": {"minDaysRemaining": 30} }""");

        Assert.Single(response.Failures);
        Assert.Null(response.Return);
        Assert.False(engine.HasMessages);
    }

    [Fact]
    public async Task Warn_WithoutAnEngine_AnswersAllTheSame()
    {
        using var plugin = PluginUnderTest.WithFixture("expired1");

        var response = await plugin.InvokeAsync($$"""{"certificateId": "expired1", "expect": {{Unmet}} }""");

        Assert.Equal(2, response.Return.Fields["unmetExpectations"].ListValue.Values.Count);
    }
}
