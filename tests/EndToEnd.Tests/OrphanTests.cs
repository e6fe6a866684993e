using Grpc.Core;
using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>A plugin whose engine was killed, which is told nothing and whose connections the system closes. It takes real time to see it end.</summary>
public sealed class OrphanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Engine_KilledDuringACall_PluginEndsAndOneStartedByHandStays()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        api.Faults.Add(FaultNames.Stall);
        await using var byHand = await PluginProcess.StartAsync(Surroundings.For(api), Token);
        await using var orphan = await PluginProcess.StartAsync(Surroundings.For(api, ("TENCENTSSL_LOG", "debug")), Token, "127.0.0.1:1");
        await orphan.ConfigureAsync(Token);
        var call = orphan.GetCertificateAsync("Juz8JAxn", Token);
        await api.Requests.WaitForCountAsync(1, Token);

        orphan.Disconnect();

        await Assert.ThrowsAsync<RpcException>(() => call);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        Assert.Equal((0, ""), await orphan.EndAsync(limit.Token));
        await byHand.ConfigureAsync(Token);
    }
}
