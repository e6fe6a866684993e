using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>Requests that are larger or deeper than any program's: refused with what is wrong, and the connection stays.</summary>
public sealed class LargeRequestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invoke_WithAnArgumentOfFortyLevels_SaysThatItIsTooDeep()
    {
        await using var served = await ServedPlugin.StartAsync(PluginUnderTest.WithFixture("healthy1"));
        var deep = Enumerable.Range(0, 40).Aggregate(Value.ForString("x"), (value, _) => Value.ForStruct(new Struct { Fields = { ["a"] = value } }));

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await served.Client.InvokeAsync(
            new Pulumirpc.InvokeRequest { Tok = PluginUnderTest.GetCertificate, Args = new Struct { Fields = { ["certificateId"] = deep } } }, cancellationToken: Token));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Contains("nested deeper than 32 levels", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_OfMoreThanSixteenMebibytes_IsRefusedAndTheConnectionStays()
    {
        await using var served = await ServedPlugin.StartAsync(PluginUnderTest.WithFixture("healthy1"));
        var request = new Pulumirpc.ConfigureRequest { Args = new Struct { Fields = { ["profile"] = Value.ForString(new string('x', 17 * 1024 * 1024)) } } };

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await served.Client.ConfigureAsync(request, cancellationToken: Token));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.EndsWith("at most 16 MiB are possible.", failure.Status.Detail, StringComparison.Ordinal);
        Assert.NotEmpty((await served.Client.GetPluginInfoAsync(new Empty(), cancellationToken: Token)).Version);
    }

    [Theory]
    [InlineData(1, 40 * 1024)]
    [InlineData(1, 500 * 1024)]
    [InlineData(400, 200)]
    public async Task Call_WithMoreMetadataThanAnyEngineSends_IsRefusedAndTheOthersGoOn(int count, int length)
    {
        await using var served = await ServedPlugin.StartAsync(PluginUnderTest.WithFixture("healthy1"));
        var metadata = new Metadata();
        for (var number = 0; number < count; number++)
        {
            metadata.Add($"x-{number}", new string('x', length));
        }

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await served.Client.GetPluginInfoAsync(new Empty(), metadata, cancellationToken: Token));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Contains("at most 32768 are possible", failure.Status.Detail, StringComparison.Ordinal);
        Assert.NotEmpty((await served.Client.GetPluginInfoAsync(new Empty(), cancellationToken: Token)).Version);
    }
}
