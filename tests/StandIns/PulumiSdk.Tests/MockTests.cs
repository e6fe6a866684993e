using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using TencentSsl.StandIns.PulumiSdk.Tests.Samples;
using Xunit;
using Log = Pulumi.Log;

namespace TencentSsl.StandIns.PulumiSdk.Tests;

public sealed class MockTests
{
    private static readonly TestOptions Options = new();

    [Fact]
    public async Task TestAsync_Call_ReachesTheMockWithPlainArguments()
    {
        var mocks = new Mocks();

        var (resources, outputs) = await Deployment.TestAsync(mocks, Options, () =>
        {
            var provider = new SampleProvider("given", new SampleProviderArgs { SecretKey = Output.CreateSecret("hush"), Endpoint = OutputUtilities.CreateUnknown("") });
            var result = Deployment.Instance.Invoke<LookupResult>(
                "sample:index:lookup", new LookupArgs { Name = Output.CreateSecret("n") }, new InvokeOptions { Provider = provider });
            return new Dictionary<string, object?> { ["name"] = result.Apply(found => found.Name) };
        });

        var provider = Assert.IsType<SampleProvider>(Assert.Single(resources));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:sample::given", await OutputUtilities.GetValueAsync(provider.Urn));
        var created = Assert.Single(mocks.Resources);
        Assert.Equal(("pulumi:providers:sample", "given"), (created.Type, created.Name));
        Assert.Equal([KeyValuePair.Create("secretKey", (object)"hush")], created.Inputs);
        var call = Assert.Single(mocks.Calls);
        Assert.Equal(("sample:index:lookup", "n"), (call.Token, call.Args["name"]));
        Assert.EndsWith("::given::given-id", call.Provider, StringComparison.Ordinal);
        Assert.Equal("mocked", await OutputUtilities.GetValueAsync((Output<string?>)outputs["name"]!));
    }

    [Fact]
    public async Task TestAsync_WithoutOptions_IsAPreviewOfProjectAndStack()
    {
        var (_, outputs) = await Deployment.TestAsync(new Mocks(), Options, async () =>
        {
            await Task.Yield();
            var instance = Deployment.Instance;
            IDictionary<string, object?> seen = new Dictionary<string, object?>
            {
                ["seen"] = $"{instance.OrganizationName} {instance.ProjectName} {instance.StackName} {instance.IsDryRun}",
            };
            return seen;
        });

        Assert.Equal("organization project stack True", outputs["seen"]);
    }

    [Fact]
    public async Task TestAsync_StackClass_IsAmongTheResources()
    {
        var resources = await Deployment.TestAsync<SampleStack>(new Mocks(), new TestOptions { StackName = "mine" });

        Assert.Equal("project-mine", Assert.IsType<SampleStack>(Assert.Single(resources)).GetResourceName());
    }

    [Fact]
    public async Task TestAsync_RunException_ComesWithItsMessage()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync(new Mocks(), Options, (Action)(() => throw new RunException("wrong"))));

        Assert.Equal("wrong", exception.Message);
    }

    [Fact]
    public async Task TestAsync_SeveralErrors_ComeTogether()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(new Mocks(), Options, () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        Assert.Equal(["first", "second"], exception.InnerExceptions.Select(inner => inner.Message));
    }

    [Fact]
    public async Task TestAsync_ComponentOutputs_ReachTheMock()
    {
        var mocks = new Mocks();

        await Deployment.TestAsync(mocks, Options, () =>
        {
            _ = new SampleComponent("whole");
        });

        Assert.Contains(mocks.Outputs, outputs => outputs.Outputs.ContainsKey("url"));
    }

    private sealed class SampleStack : Stack;

    private sealed class Mocks : IMocks
    {
        public List<MockResourceArgs> Resources { get; } = [];

        public List<MockCallArgs> Calls { get; } = [];

        public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Add(args);
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args)
        {
            Calls.Add(args);
            return Task.FromResult<object>(ImmutableDictionary<string, object>.Empty.Add("name", "mocked"));
        }

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Add(args);
            return Task.CompletedTask;
        }
    }
}
