using Grpc.Core;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Tests.Support;

namespace TencentSsl.StandIns.PulumiEngine.Tests;

/// <summary>What the engine makes of the resources that a program registers.</summary>
public sealed class RegistrationTests
{
    private const string StackUrn = "urn:pulumi:dev::read-certificate::pulumi:pulumi:Stack::read-certificate-dev";
    private const string ProviderUrn = "urn:pulumi:dev::read-certificate::pulumi:providers:tencentssl::account";

    private readonly StubProvider _provider = new();

    [Fact]
    public async Task RegisterResource_Stack_HasItsUrnAndAnEmptyObject()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);

        var stack = await RegisterStackAsync(engine);

        Assert.Equal(StackUrn, stack.Urn);
        Assert.Equal(Wire.Struct("{}"), stack.Object);
        Assert.Equal(Result.Success, stack.Result);
    }

    [Fact]
    public async Task RegisterResource_ComponentInComponent_HasTheTypesOfItsParents()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var stack = await RegisterStackAsync(engine);
        var outer = await engine.RegisterAsync(new RegisterResourceRequest { Type = "demo:index:Site", Name = "site", Parent = stack.Urn });

        var inner = await engine.RegisterAsync(new RegisterResourceRequest { Type = "demo:index:Page", Name = "page", Parent = outer.Urn });

        Assert.Equal("urn:pulumi:dev::read-certificate::demo:index:Site::site", outer.Urn);
        Assert.Equal("urn:pulumi:dev::read-certificate::demo:index:Site$demo:index:Page::page", inner.Urn);
    }

    [Fact]
    public async Task RegisterResource_Provider_KeepsItsSecrets()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var inputs = $$"""{"endpoint":"e","secretKey":{{Wire.Secret("\"k\"")}}}""";

        var account = await engine.RegisterAsync(Provider(inputs));

        Assert.Equal(ProviderUrn, account.Urn);
        Assert.Equal(Wire.Unknown, account.Id);
        Assert.Equal(Wire.Struct(inputs), account.Object);
        Assert.Equal("""{"endpoint":"e","secretKey":"k"}""", engine.Sent("CheckConfig", "news"));
        Assert.Equal(inputs, engine.Sent("Configure", "args"));
    }

    [Fact]
    public async Task RegisterResource_ProviderWithVersion_SendsItAsConfiguration()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var request = Provider("{}");
        request.Version = "0.1.0";

        var account = await engine.RegisterAsync(request);

        Assert.Equal(Wire.Struct("""{"version":"0.1.0"}"""), account.Object);
        Assert.Equal("""{"version":"0.1.0"}""", engine.Sent("Configure", "args"));
        Assert.Equal("", engine.Sent("Configure", "variables"));
    }

    [Fact]
    public async Task RegisterResource_PluginDropsTheVersion_IsRepaired()
    {
        _provider.OnCheckConfig = _ => new CheckResponse();
        await using var engine = await EngineHarness.StartAsync(_provider);
        var request = Provider("""{"endpoint":"e"}""");
        request.Version = "0.1.0";

        var account = await engine.RegisterAsync(request);

        Assert.Equal(Wire.Struct("""{"version":"0.1.0"}"""), account.Object);
    }

    [Fact]
    public async Task Invoke_ExplicitProvider_UsesIt()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var account = await engine.RegisterAsync(Provider("{}"));

        await engine.InvokeAsync(new ResourceInvokeRequest { Tok = "tencentssl:index:getCertificate", Provider = $"{account.Urn}::{account.Id}" });

        Assert.Equal("account", Assert.Single(_provider.Configures).Name);
        Assert.Single(_provider.Invokes);
    }

    [Fact]
    public async Task Invoke_ParentWithProviders_UsesTheParents()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var account = await engine.RegisterAsync(Provider("{}"));
        var site = await engine.RegisterAsync(new RegisterResourceRequest
        {
            Type = "demo:index:Site",
            Name = "site",
            Providers = { ["tencentssl"] = $"{account.Urn}::{account.Id}" },
        });

        await engine.InvokeAsync(new ResourceInvokeRequest { Tok = "tencentssl:index:getCertificate", Parent = site.Urn });

        Assert.Equal("account", Assert.Single(_provider.Configures).Name);
    }

    [Fact]
    public async Task Invoke_UnknownConfiguration_AnswersNothingWithoutThePlugin()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var account = await engine.RegisterAsync(Provider($$"""{"endpoint":"{{Wire.Unknown}}"}"""));

        var answer = await engine.InvokeAsync(
            new ResourceInvokeRequest { Tok = "tencentssl:index:getCertificate", Provider = $"{account.Urn}::{account.Id}" });

        Assert.Equal(Wire.Struct("{}"), answer.Return);
        Assert.False(answer.Unknown);
        Assert.Equal(["Handshake", "Attach", "GetPluginInfo", "CheckConfig"], engine.CalledMethods());
    }

    [Fact]
    public async Task Invoke_DependsOnResourceToBeCreated_IsUnknown()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        var site = await engine.RegisterAsync(new RegisterResourceRequest { Type = "demo:index:Site", Name = "site" });
        var thing = await engine.RegisterAsync(new RegisterResourceRequest
        {
            Type = "tencentssl:index:Thing",
            Name = "thing",
            Custom = true,
            Parent = site.Urn,
            Object = Wire.Struct("""{"a":1}"""),
        });

        var answer = await engine.InvokeAsync(
            new ResourceInvokeRequest { Tok = "tencentssl:index:getCertificate", DependsOn = { site.Urn } });

        Assert.Equal(Wire.Struct("""{"a":1}"""), thing.Object);
        Assert.Equal("", thing.Id);
        Assert.True(answer.Unknown);
        Assert.Empty(_provider.Invokes);
    }

    [Fact]
    public async Task RegisterResource_CheckConfigFailures_AreReportedAndNobodyIsAnswered()
    {
        _provider.OnCheckConfig = _ => new CheckResponse
        {
            Failures =
            {
                new CheckFailure { Reason = "no credentials" },
                new CheckFailure { Property = "secretKey", Reason = "too short" },
                new CheckFailure { Property = "region", Reason = "missing" },
            },
        };
        await using var engine = await EngineHarness.StartAsync(_provider);
        using var patience = new CancellationTokenSource();

        var call = engine.Monitor.RegisterResourceAsync(
            Provider($$"""{"secretKey":{{Wire.Secret("\"k\"")}}}"""), cancellationToken: patience.Token);
        await AbortedAsync(engine);
        await patience.CancelAsync();

        await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(
            [
                "error: pulumi:providers:tencentssl resource 'account' has a problem: no credentials",
                "error: pulumi:providers:tencentssl resource 'account': property secretKey value {&{{k}}} has a problem: too short",
                "error: pulumi:providers:tencentssl resource 'account': property region value {<nil>} has a problem: missing",
            ],
            engine.Deployment.Diagnostics.Diagnostics.Select(diagnostic => diagnostic.Text));
        Assert.All(engine.Deployment.Diagnostics.Diagnostics, diagnostic => Assert.Equal(ProviderUrn, diagnostic.Urn));
        Assert.Null(engine.Deployment.Calls.Calls[0].EndedAfter);
        Assert.Empty(engine.Deployment.Resources.Resources);
    }

    [Fact]
    public async Task RegisterResource_PluginChangesTheVersion_IsAnError()
    {
        _provider.OnCheckConfig = _ => new CheckResponse { Inputs = Wire.Struct("""{"version":"9.9.9"}""") };
        await using var engine = await EngineHarness.StartAsync(_provider);
        var request = Provider("{}");
        request.Version = "0.1.0";

        using var call = engine.Monitor.RegisterResourceAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        await AbortedAsync(engine);

        Assert.Equal(
            $"error: provider \"{ProviderUrn}\" attempted to change version from \"0.1.0\" to \"9.9.9\"",
            Assert.Single(engine.Deployment.Diagnostics.Diagnostics).Text);
    }

    [Fact]
    public async Task RegisterResource_SameUrnTwice_IsAnError()
    {
        await using var engine = await EngineHarness.StartAsync(_provider);
        await RegisterStackAsync(engine);

        using var call = engine.Monitor.RegisterResourceAsync(Stack(), cancellationToken: TestContext.Current.CancellationToken);
        await AbortedAsync(engine);

        Assert.Equal(
            $"error: Duplicate resource URN '{StackUrn}'; try giving it a unique name",
            Assert.Single(engine.Deployment.Diagnostics.Diagnostics).Text);
    }

    private static RegisterResourceRequest Stack() => new() { Type = "pulumi:pulumi:Stack", Name = "read-certificate-dev", Object = Wire.Struct("{}") };

    private static RegisterResourceRequest Provider(string inputs) =>
        new() { Type = "pulumi:providers:tencentssl", Name = "account", Custom = true, Object = Wire.Struct(inputs) };

    private static Task<RegisterResourceResponse> RegisterStackAsync(EngineHarness engine) => engine.RegisterAsync(Stack());

    private static Task AbortedAsync(EngineHarness engine)
    {
        var aborted = new TaskCompletionSource();
        engine.Deployment.Aborted.Register(aborted.SetResult);
        return aborted.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
