using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

/// <summary>What the engine does around a call of a function.</summary>
public sealed class InvokeTests
{
    private const string Token = "tencentssl:index:getCertificate";

    private readonly StubProvider _provider = new();

    [Fact]
    public async Task Invoke_DefaultProvider_IsCalledInOrder()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        var answer = await engine.InvokeAsync(Request("""{"certificateId":"a"}"""));

        Assert.Equal(Wire.Struct("""{"certificateId":"a"}"""), answer.Return);
        Assert.Equal(["Handshake", "Attach", "GetPluginInfo", "CheckConfig", "Configure", "Invoke"], engine.CalledMethods());
        Assert.True(Assert.Single(_provider.Invokes).Preview);
    }

    [Fact]
    public async Task Invoke_Up_IsNoPreviewAndHasAnId()
    {
        await using var engine = await EngineHarness.StartAsync(_provider, Operation.Up);

        await engine.InvokeAsync(Request("{}"));

        Assert.False(Assert.Single(_provider.Invokes).Preview);
        Assert.True(Guid.TryParse(Assert.Single(_provider.Configures).Id, out var id));
        Assert.NotEqual(Guid.Parse(Wire.Unknown), id);
    }

    [Fact]
    public async Task Invoke_TwoVersions_AreTwoProviders()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        await engine.InvokeAsync(Request("{}", version: "0.1.0"));
        await engine.InvokeAsync(Request("{}", version: "0.1.0"));
        await engine.InvokeAsync(Request("{}", version: "0.0.9-alpha.0+7c9d3d42"));

        Assert.Equal(["default_0_1_0", "default_0_0_9_alpha_0_7c9d3d42"], _provider.Configures.Select(request => request.Name));
        Assert.Equal(3, _provider.Invokes.Count);
    }

    [Fact]
    public async Task Invoke_UnknownArguments_AreLeftOut()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        await engine.InvokeAsync(Request(
            $$$"""{"a":"{{{Wire.Unknown}}}","b":["{{{Wire.Unknown}}}","x"],"c":{"d":"{{{Wire.Unknown}}}","e":1}}"""));

        Assert.Equal(Wire.Struct("""{"b":["x"],"c":{"e":1}}"""), Assert.Single(_provider.Invokes).Args);
    }

    [Fact]
    public async Task Invoke_SecretArgument_TravelsInItsEnvelope()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        await engine.InvokeAsync(Request($$"""{"a":{{Wire.Secret("\"x\"")}}}"""));

        Assert.Equal(Wire.Struct($$"""{"a":{{Wire.Secret("\"x\"")}}}"""), Assert.Single(_provider.Invokes).Args);
    }

    [Fact]
    public async Task Invoke_SecretArgumentForPluginWithoutSecrets_MakesTheAnswerSecret()
    {
        _provider.HandshakeResponse = new ProviderHandshakeResponse();
        await using var engine = await EngineHarness.StartAsync(_provider);

        var answer = await engine.InvokeAsync(Request($$"""{"a":{{Wire.Secret("\"x\"")}}}"""));

        Assert.Equal(Wire.Struct("""{"a":"x"}"""), Assert.Single(_provider.Invokes).Args);
        Assert.Equal(Wire.Struct($$"""{"a":{{Wire.Secret("\"x\"")}}}"""), answer.Return);
    }

    [Fact]
    public async Task Invoke_UnknownInTheAnswer_IsAnError()
    {
        _provider.OnInvoke = (_, _) => Task.FromResult(new InvokeResponse { Return = Wire.Struct($$"""{"k":"{{Wire.Unknown}}"}""") });
        await using var engine = await EngineHarness.StartAsync(_provider);

        var error = await Assert.ThrowsAsync<RpcException>(() => engine.InvokeAsync(Request("{}")));

        Assert.Equal($"invocation of {Token} returned an error: unexpected unknown property value for \"k\"", error.Status.Detail);
    }

    [Fact]
    public async Task Invoke_Failures_PassWithAnEmptyAnswer()
    {
        _provider.OnInvoke = (_, _) => Task.FromResult(new InvokeResponse { Failures = { new CheckFailure { Property = "p", Reason = "r" } } });
        await using var engine = await EngineHarness.StartAsync(_provider);

        var answer = await engine.InvokeAsync(Request("{}"));

        Assert.Equal(Wire.Struct("{}"), answer.Return);
        Assert.Equal(new CheckFailure { Property = "p", Reason = "r" }, Assert.Single(answer.Failures));
    }

    [Fact]
    public async Task Invoke_PluginFails_IsUnknownWithTheMessageOnly()
    {
        _provider.OnInvoke = (_, _) => throw new RpcException(new Status(StatusCode.NotFound, "no such certificate"));
        await using var engine = await EngineHarness.StartAsync(_provider);

        var error = await Assert.ThrowsAsync<RpcException>(() => engine.InvokeAsync(Request("{}")));

        Assert.Equal(
            new Status(StatusCode.Unknown, $"invocation of {Token} returned an error: no such certificate"),
            new Status(error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task Invoke_ConfigureFailed_FailsAsTheFirstToNeedIt()
    {
        _provider.OnConfigure = _ => throw new RpcException(new Status(StatusCode.Unauthenticated, "no credentials"));
        await using var engine = await EngineHarness.StartAsync(_provider);

        var error = await Assert.ThrowsAsync<RpcException>(() => engine.InvokeAsync(Request("{}")));

        Assert.Equal($"invocation of {Token} returned an error: no credentials", error.Status.Detail);
        Assert.Empty(_provider.Invokes);
    }

    [Theory]
    [InlineData("urn:x::y::z", "", "Invoke: unknown provider 'urn:x::y::z' -> 'urn:x::y::z'")]
    [InlineData("", "v1", "Invoke: Invalid version 'v1'")]
    public async Task Invoke_WrongRequest_IsRefused(string provider, string version, string message)
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        var error = await Assert.ThrowsAsync<RpcException>(() => engine.InvokeAsync(Request("{}", provider, version)));

        Assert.Equal(message, error.Status.Detail);
    }

    [Theory]
    [InlineData("""["*"]""")]
    [InlineData("""["tencentssl"]""")]
    public async Task Invoke_DefaultProvidersDisabled_IsRefused(string disabled)
    {
        await using var engine = await EngineHarness.StartAsync(
            _provider, Operation.Preview, ("pulumi:disable-default-providers", disabled, false));

        var error = await Assert.ThrowsAsync<RpcException>(() => engine.InvokeAsync(Request("{}")));

        Assert.Equal($"Invoke: Default provider for 'tencentssl' disabled. '{Token}' must use an explicit provider.", error.Status.Detail);
    }

    [Fact]
    public async Task Invoke_OlderPlugin_IsWarnedOf()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        await engine.InvokeAsync(Request("{}", version: "0.2.0"));

        Assert.Equal(
            "warning: resource plugin tencentssl is expected to have version >=0.2.0, but has 0.1.0; "
            + "the wrong version may be on your path, or this may be a bug in the plugin",
            Assert.Single(engine.Deployment.Diagnostics.Diagnostics).Text);
    }

    [Fact]
    public async Task Invoke_StackConfiguration_ReachesThePluginAsRecorded()
    {
        await using var engine = await EngineHarness.StartAsync(
            _provider,
            Operation.Preview,
            ("tencentssl:endpoint", "http://127.0.0.1:1", false),
            ("tencentssl:secretKey", "KEYEXAMPLE", true),
            ("read-certificate:certificateId", "a", false));

        await engine.InvokeAsync(Request("{}", version: "0.1.0"));

        Assert.Equal(
            """{"endpoint":"http://127.0.0.1:1","secretKey":"KEYEXAMPLE","version":"0.1.0"}""", engine.Sent("CheckConfig", "news"));
        var configure = Assert.Single(_provider.Configures);
        Assert.Equal(
            Wire.Struct($$"""{"endpoint":"http://127.0.0.1:1","secretKey":{{Wire.Secret("\"KEYEXAMPLE\"")}},"version":"0.1.0"}"""),
            configure.Args);
        Assert.Equal(
            ["tencentssl:config:endpoint=http://127.0.0.1:1", "tencentssl:config:secretKey=KEYEXAMPLE"],
            configure.Variables.Select(variable => $"{variable.Key}={variable.Value}").Order());
    }

    private static ResourceInvokeRequest Request(string args, string provider = "", string version = "") =>
        new() { Tok = Token, Args = Wire.Struct(args), Provider = provider, Version = version, AcceptResources = true };
}
