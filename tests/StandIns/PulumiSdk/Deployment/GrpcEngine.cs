using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi;

internal sealed class GrpcEngine : IEngine, IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly Engine.EngineClient _client;

    public GrpcEngine(string address)
    {
        _channel = EngineChannel.Open(address);
        _client = new Engine.EngineClient(_channel);
    }

    public async Task LogAsync(LogRequest request)
    {
        await _client.LogAsync(request);
    }

    public async Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request)
    {
        await _client.RequirePulumiVersionAsync(request);
    }

    public void Dispose()
    {
        _channel.Dispose();
    }
}
