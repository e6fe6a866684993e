using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Serving;

/// <summary>What a provider without resources does not have.</summary>
public sealed class UnimplementedMethodsTests
{
    private static CallOptions Options => new(cancellationToken: TestContext.Current.CancellationToken);

    private static readonly Dictionary<string, Func<ResourceProvider.ResourceProviderClient, Task<IMessage>>> Calls = new(StringComparer.Ordinal)
    {
        ["Parameterize"] = async client => await client.ParameterizeAsync(new ParameterizeRequest(), Options),
        ["Call"] = async client => await client.CallAsync(new CallRequest(), Options),
        ["Check"] = async client => await client.CheckAsync(new CheckRequest(), Options),
        ["Diff"] = async client => await client.DiffAsync(new DiffRequest(), Options),
        ["Create"] = async client => await client.CreateAsync(new CreateRequest(), Options),
        ["Read"] = async client => await client.ReadAsync(new ReadRequest(), Options),
        ["Update"] = async client => await client.UpdateAsync(new UpdateRequest(), Options),
        ["Delete"] = async client => await client.DeleteAsync(new DeleteRequest(), Options),
        ["Construct"] = async client => await client.ConstructAsync(new ConstructRequest(), Options),
        ["GetMapping"] = async client => await client.GetMappingAsync(new GetMappingRequest(), Options),
        ["GetMappings"] = async client => await client.GetMappingsAsync(new GetMappingsRequest(), Options),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_OfWhatAnInvokeOnlyProviderHasNot_IsUnimplemented(string name)
    {
        await using var served = await ServedPlugin.StartAsync(new PluginUnderTest());

        var failure = await Assert.ThrowsAsync<RpcException>(() => Calls[name](served.Client));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    [Fact]
    public async Task Call_OfTheStreamingList_IsUnimplemented()
    {
        await using var served = await ServedPlugin.StartAsync(new PluginUnderTest());
        using var call = served.Client.List(new ListRequest(), Options);

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    [Fact]
    public async Task Call_OfWhatItHas_IsAnswered()
    {
        await using var served = await ServedPlugin.StartAsync(PluginUnderTest.WithFixture("healthy1"));

        Assert.NotEmpty((await served.Client.GetPluginInfoAsync(new Empty(), Options)).Version);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await served.Client.DiffConfigAsync(new DiffRequest(), Options)).Changes);
        Assert.NotEmpty((await served.Client.GetSchemaAsync(new GetSchemaRequest(), Options)).Schema);
    }
}
