using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using TencentSsl.StandIns.PulumiSdk.Tests.Samples;
using Xunit;
using RegisterPackageRequest = Pulumi.RegisterPackageRequest;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class InvokeTests : EngineTest
{
    private const string Token = "sample:index:lookup";

    [Fact]
    public async Task Invoke_Arguments_AreSentByTheirNames()
    {
        await OutputsOfAsync(() =>
        {
            Deployment.Instance.Invoke<LookupResult>(
                Token,
                new LookupArgs
                {
                    Name = "given",
                    Kind = Kind.Issued,
                    Level = Level.Two,
                    Names = { "a", Output.Create("b") },
                    Detail = new DetailArgs { Text = "text" },
                },
                new InvokeOptions { Version = "1.2.3", PluginDownloadURL = "https://example.com" });
            return new Dictionary<string, object?>();
        });

        var request = Monitor.RequestsOf<ResourceInvokeRequest>().Single();
        Assert.Equal((Token, "", "1.2.3", "https://example.com", true), (request.Tok, request.Provider, request.Version, request.PluginDownloadURL, request.AcceptResources));
        Assert.Equal(
            Struct.Parser.ParseJson("""{"name":"given","kind":"Issued","level":2,"names":["a","b"],"detail":{"text":"text"}}"""),
            request.Args);
    }

    [Fact]
    public async Task Invoke_StackNotRegisteredYet_ComesAfterIt()
    {
        await Deployment.RunAsync(async () => await Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty));

        Assert.Equal(
            ["RegisterResourceRequest", "ResourceInvokeRequest"],
            Monitor.Requests.Select(request => request.Descriptor.Name).Where(name => name is "RegisterResourceRequest" or "ResourceInvokeRequest"));
    }

    [Fact]
    public async Task Invoke_ExplicitProvider_IsNamedByUrnAndId()
    {
        await Deployment.RunAsync(() =>
        {
            var options = new InvokeOptions { Provider = new SampleProvider("given") };
            Deployment.Instance.Invoke<LookupResult>(Token, InvokeArgs.Empty, options);
        });

        Assert.Equal(
            FakeMonitor.UrnOf("pulumi:providers:sample", "given") + "::given-id",
            Monitor.RequestsOf<ResourceInvokeRequest>().Single().Provider);
    }

    [Fact]
    public async Task Invoke_ProviderWithoutIdYet_IsNamedWithTheUnknownMarker()
    {
        Monitor.OnRegister = request => new RegisterResourceResponse { Urn = $"urn::{request.Name}", Object = new Struct() };

        await Deployment.RunAsync(async () =>
            await Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty, new InvokeOptions { Provider = new SampleProvider("given") }));

        Assert.Equal($"urn::given::{Wire.Unknown}", Monitor.RequestsOf<ResourceInvokeRequest>().Single().Provider);
    }

    [Fact]
    public async Task Invoke_ParentWithProviders_UsesTheOneForThePackage()
    {
        await Deployment.RunAsync(() =>
        {
            var parent = new ComponentResource("my:index:Component", "outer", new ComponentResourceOptions { Providers = { new SampleProvider("given") } });
            var inner = new ComponentResource("my:index:Component", "inner", new ComponentResourceOptions { Parent = parent });
            Deployment.Instance.Invoke<LookupResult>(Token, InvokeArgs.Empty, new InvokeOptions { Parent = inner });
            Deployment.Instance.Invoke<LookupResult>("other:index:lookup", InvokeArgs.Empty, new InvokeOptions { Parent = inner });
        });

        var providers = Monitor.RequestsOf<ResourceInvokeRequest>().ToDictionary(request => request.Tok, request => request.Provider);
        Assert.EndsWith("::given-id", providers[Token], StringComparison.Ordinal);
        Assert.Empty(providers["other:index:lookup"]);
    }

    [Fact]
    public async Task Invoke_UnknownArgument_AsksNobodyAndIsUnknown()
    {
        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["name"] = Deployment.Instance.Invoke<LookupResult>(Token, new LookupArgs { Name = "known", Names = { OutputUtilities.CreateUnknown("") } })
                .Apply(result => result.Name),
        });

        Assert.Equal(Wire.Unknown, outputs.Fields["name"].StringValue);
        Assert.Empty(Monitor.RequestsOf<ResourceInvokeRequest>());
    }

    [Fact]
    public async Task Invoke_DependsOnResourceWithoutId_IsUnknown()
    {
        Monitor.OnRegister = request => new RegisterResourceResponse { Urn = $"urn::{request.Name}", Object = new Struct() };

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["name"] = Deployment.Instance.Invoke<LookupResult>(
                Token, InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { new SampleComponent("whole") } }).Apply(result => result.Name),
        });

        Assert.Equal(Wire.Unknown, outputs.Fields["name"].StringValue);
        Assert.Empty(Monitor.RequestsOf<ResourceInvokeRequest>());
    }

    [Fact]
    public async Task Invoke_DependsOnResourceWithId_PassesTheDependencyOn()
    {
        Monitor.OnInvoke = _ => new ResourceInvokeResponse { Return = Struct.Parser.ParseJson("""{"name":"found"}""") };

        await Deployment.RunAsync(() =>
        {
            var first = new SampleProvider("first");
            var name = Deployment.Instance
                .Invoke<LookupResult>(Token, InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { first } })
                .Apply(result => result.Name!);
            _ = new SampleProvider("second", new SampleProviderArgs { Endpoint = name });
        });

        var second = Monitor.RequestsOf<RegisterResourceRequest>().Single(request => request.Name == "second");
        Assert.Equal([FakeMonitor.UrnOf("pulumi:providers:sample", "first")], second.Dependencies);
    }

    [Fact]
    public async Task InvokeAsync_Failures_AreJoinedInOneMessage()
    {
        Monitor.OnInvoke = _ => new ResourceInvokeResponse
        {
            Failures = { new CheckFailure { Property = "name", Reason = "too long" }, new CheckFailure { Reason = "not today" } },
        };

        var error = await ErrorOfAsync(() => Deployment.RunAsync(async () => await Deployment.Instance.InvokeAsync<LookupResult>(Token, InvokeArgs.Empty)));

        Assert.Contains(
            "Pulumi.Deployment+InvokeException: Invoke of 'sample:index:lookup' failed: too long (name); not today ()", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_EngineError_IsReportedAsItCame()
    {
        Monitor.OnInvoke = request => throw new RpcException(new Status(StatusCode.Unknown, $"invocation of {request.Tok} returned an error: boom"));

        var error = await ErrorOfAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?>
        {
            ["result"] = Deployment.Instance.Invoke<LookupResult>(Token, InvokeArgs.Empty),
        }));

        Assert.Contains(
            "unhandled exception:\nGrpc.Core.RpcException: Status(StatusCode=\"Unknown\", Detail=\"invocation of sample:index:lookup returned an error: boom\")",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeAsync_RequiredArgumentMissing_NamesIt()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync(async () => await Deployment.Instance.InvokeAsync<LookupResult>(Token, new LookupArgs())));

        Assert.Contains($"[Input] {typeof(LookupArgs).FullName}.Name is required but was not given a value", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeSingleAsync_OneMember_GivesIt()
    {
        Monitor.OnInvoke = _ => new ResourceInvokeResponse { Return = Struct.Parser.ParseJson("""{"result":"alone"}""") };
        var single = "";

        await Deployment.RunAsync(async () => single = await Deployment.Instance.InvokeSingleAsync<string>(Token, InvokeArgs.Empty));

        Assert.Equal("alone", single);
    }

    [Fact]
    public async Task Invoke_ParameterizedPackage_IsRegisteredOnceAndReferredTo()
    {
        var package = new RegisterPackageRequest(
            "base", "1.0.0", null, null, new RegisterPackageRequest.PackageParameterization("sample", "2.0.0", [1, 2]));

        await Deployment.RunAsync(() =>
        {
            Deployment.Instance.Invoke<LookupResult>(Token, InvokeArgs.Empty, (InvokeOptions?)null, package);
            Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(Token, InvokeArgs.Empty, new InvokeOutputOptions(), package);
        });

        Assert.Single(Monitor.RequestsOf<Pulumirpc.RegisterPackageRequest>());
        Assert.All(Monitor.RequestsOf<ResourceInvokeRequest>(), request => Assert.Equal("base-reference", request.PackageRef));
    }
}
