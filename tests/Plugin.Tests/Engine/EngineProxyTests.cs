using System.Net;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Engine;

[Collection(ProcessWide.Name)]
public sealed class EngineProxyTests : IDisposable
{
    private readonly IWebProxy _proxy = HttpClient.DefaultProxy;

    public void Dispose() => HttpClient.DefaultProxy = _proxy;

    [Fact]
    public async Task WarnAsync_WithAProxyInTheEnvironment_GoesToTheEngineAllTheSame()
    {
        await using var engine = await EngineStandIn.StartAsync();
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1");
        using var connection = new EngineLog(engine.Address, TimeProvider.System);

        await connection.WarnAsync("m", TestContext.Current.CancellationToken);

        Assert.True(engine.HasMessages);
    }
}
