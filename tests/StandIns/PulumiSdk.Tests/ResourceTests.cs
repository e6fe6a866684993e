using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;
using TencentSsl.StandIns.PulumiSdk.Tests.Engine;
using TencentSsl.StandIns.PulumiSdk.Tests.Samples;
using Xunit;
using Alias = Pulumi.Alias;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class ResourceTests : EngineTest
{
    [Fact]
    public async Task Provider_Arguments_AreSentAsStringsAndJsonText()
    {
        var args = new SampleProviderArgs
        {
            Endpoint = OutputUtilities.CreateUnknown(""),
            SecretKey = Output.CreateSecret("hush"),
            MaxRetries = 5,
            Detail = new DetailArgs { Text = Output.CreateSecret("t") },
        };

        var request = await RegisterAsync("given", () => new SampleProvider("given", args, new CustomResourceOptions { Version = "1.2.3" }));

        Assert.Equal(("pulumi:providers:sample", true, "1.2.3"), (request.Type, request.Custom, request.Version));
        Assert.Equal(FakeMonitor.UrnOf("pulumi:pulumi:Stack", "project-dev"), request.Parent);
        Assert.Equal(Wire.Unknown, request.Object.Fields["endpoint"].StringValue);
        Assert.Equal(Value.Parser.ParseJson(Wire.SecretJson("\"hush\"")), request.Object.Fields["secretKey"]);
        Assert.Equal("5", request.Object.Fields["maxRetries"].StringValue);
        Assert.Equal(
            Value.Parser.ParseJson($$"""{"text":{{Wire.SecretJson("\"t\"")}}}"""),
            Value.Parser.ParseJson(request.Object.Fields["detail"].StringValue));
        Assert.Equal(["detail", "endpoint", "maxRetries", "secretKey"], request.PropertyDependencies.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Outputs_AnsweredByTheEngine_AreSecretOneByOne()
    {
        var outputs = await OutputsOfAsync(() =>
        {
            var provider = new SampleProvider("given", new SampleProviderArgs { Endpoint = "e", SecretKey = Output.CreateSecret("hush") });
            return new Dictionary<string, object?> { ["endpoint"] = provider.Endpoint, ["secretKey"] = provider.SecretKey };
        });

        Assert.Equal("e", outputs.Fields["endpoint"].StringValue);
        Assert.Equal(Value.Parser.ParseJson(Wire.SecretJson("\"hush\"")), outputs.Fields["secretKey"]);
    }

    [Theory]
    [InlineData("true", Result.Success, false)]
    [InlineData("false", Result.Success, true)]
    [InlineData("false", Result.Skip, false)]
    public async Task Outputs_NotAnswered_AreKnownOnlyOnceTheResourceIsMade(string isDryRun, Result result, bool expected)
    {
        Environment.Set("PULUMI_DRY_RUN", isDryRun);
        Monitor.OnRegister = request => new RegisterResourceResponse { Urn = request.Name, Id = "id", Object = new Struct(), Result = result };
        Task<bool>? isKnown = null;

        await Deployment.RunAsync(() =>
        {
            isKnown = OutputUtilities.GetIsKnownAsync(new SampleProvider("given").Endpoint);
        });

        Assert.Equal(expected, await isKnown!);
    }

    [Fact]
    public async Task Registration_Refused_FailsTheProgramOnce()
    {
        Monitor.OnRegister = request => request.Name == "given"
            ? throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.Unknown, "refused"))
            : FakeMonitor.Register(request);

        var error = await ErrorOfAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?> { ["endpoint"] = new SampleProvider("given").Endpoint }));

        Assert.Contains("Detail=\"refused\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Component_Children_HaveItAsParentAndItsOutputsAreRegistered()
    {
        await Deployment.RunAsync(() => new SampleComponent("whole"));

        var urn = FakeMonitor.UrnOf("my:index:Component", "whole");
        Assert.Equal(urn, Monitor.RequestsOf<RegisterResourceRequest>().Single(request => request.Name == "whole-child").Parent);
        var outputs = Monitor.RequestsOf<RegisterResourceOutputsRequest>().Single(request => request.Urn == urn);
        Assert.Equal("https://example.com", outputs.Outputs.Fields["url"].StringValue);
    }

    [Fact]
    public async Task DependsOn_Component_IsToDependOnItsChildren()
    {
        var request = await RegisterAsync("given", () =>
            new SampleProvider("given", options: new CustomResourceOptions { DependsOn = { new SampleComponent("whole") } }));

        Assert.Equal([FakeMonitor.UrnOf("sample:index:Thing", "whole-child")], request.Dependencies);
    }

    [Fact]
    public async Task Options_AllOfThem_AreSent()
    {
        var request = await RegisterAsync("given", () =>
        {
            var other = new SampleProvider("other");
            return new SampleProvider("given", options: new CustomResourceOptions
            {
                Protect = true,
                IgnoreChanges = { "a" },
                ReplaceOnChanges = { "b" },
                HideDiffs = { "c" },
                AdditionalSecretOutputs = { "d" },
                PluginDownloadURL = "https://example.com",
                RetainOnDelete = false,
                DeleteBeforeReplace = true,
                DeletedWith = other,
                ReplaceWith = { other },
                ImportId = "import",
                ReplacementTrigger = Output.Create<object>("trigger"),
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1.5) },
                Aliases = { new Alias { Name = "old" }, new Alias { Urn = "urn:old" }, new Alias { NoParent = true }, OutputUtilities.CreateUnknown(new Alias()) },
            });
        });

        var urn = FakeMonitor.UrnOf("pulumi:providers:sample", "other");
        Assert.True(request is { Protect: true, HasRetainOnDelete: true, RetainOnDelete: false, DeleteBeforeReplace: true, DeleteBeforeReplaceDefined: true });
        Assert.Equal(("a", "b", "c", "d"), (request.IgnoreChanges[0], request.ReplaceOnChanges[0], request.HideDiffs[0], request.AdditionalSecretOutputs[0]));
        Assert.Equal(("https://example.com", urn, urn, "import"), (request.PluginDownloadURL, request.DeletedWith, request.ReplaceWith[0], request.ImportId));
        Assert.Equal(("trigger", "90000000000ns", ""), (request.ReplacementTrigger.StringValue, request.CustomTimeouts.Create, request.CustomTimeouts.Delete));
        Assert.Equal(["old", "", ""], request.Aliases.Select(alias => alias.Spec?.Name ?? ""));
        Assert.Equal("urn:old", request.Aliases[1].Urn);
        Assert.True(request.Aliases[2].Spec.NoParent);
    }

    [Fact]
    public async Task Alias_UrnAndName_IsRefused()
    {
        var error = await ErrorOfAsync(() => Deployment.RunAsync(() =>
            new SampleProvider("given", options: new CustomResourceOptions { Aliases = { new Alias { Urn = "u", Name = "n" } } })));

        Assert.Contains("Alias should not specify both Urn and Name", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transformation_OfParent_ChangesWhatIsSent()
    {
        var request = await RegisterAsync("given", () =>
        {
            var parent = new ComponentResource("my:index:Component", "outer", new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    args => args.Args is SampleProviderArgs
                        ? new ResourceTransformationResult(new SampleProviderArgs { Endpoint = "changed" }, args.Options)
                        : null,
                },
            });
            return new SampleProvider("given", options: new CustomResourceOptions { Parent = parent });
        });

        Assert.Equal("changed", request.Object.Fields["endpoint"].StringValue);
    }

    [Fact]
    public async Task Id_Given_ReadsInsteadOfRegistering()
    {
        await Deployment.RunAsync(() => new SampleProvider("given", options: new CustomResourceOptions { Id = "existing" }));

        Assert.Equal("existing", Monitor.RequestsOf<ReadResourceRequest>().Single().Id);
        Assert.DoesNotContain(Monitor.RequestsOf<RegisterResourceRequest>(), request => request.Name == "given");
    }

    [Fact]
    public async Task Urn_Given_LooksTheResourceUp()
    {
        Monitor.OnInvoke = _ => new ResourceInvokeResponse
        {
            Return = Struct.Parser.ParseJson("""{"urn":"urn:it","id":"i","state":{"endpoint":"e"}}"""),
        };

        var outputs = await OutputsOfAsync(() => new Dictionary<string, object?>
        {
            ["endpoint"] = new SampleProvider("given", options: new CustomResourceOptions { Urn = "urn:it" }).Endpoint,
        });

        Assert.Equal("pulumi:pulumi:getResource", Monitor.RequestsOf<ResourceInvokeRequest>().Single().Tok);
        Assert.Equal("e", outputs.Fields["endpoint"].StringValue);
    }

    [Fact]
    public void Merge_TwoOptions_AddsListsAndReplacesValues()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1", Protect = true, IgnoreChanges = { "a" } },
            new CustomResourceOptions { Version = "2", IgnoreChanges = { "b" } });

        Assert.Equal(("2", true), (merged.Version, merged.Protect));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
    }

    private async Task<RegisterResourceRequest> RegisterAsync(string name, Func<Resource> create)
    {
        Assert.Equal(0, await Deployment.RunAsync(() =>
        {
            _ = create();
        }));
        return Monitor.RequestsOf<RegisterResourceRequest>().Single(request => request.Name == name);
    }
}
