using Grpc.Core;
using Grpc.Net.Client;

namespace Pulumi;

internal static class EngineChannel
{
    private const int MaxMessageSize = 400 * 1024 * 1024;

    /// <summary>The engine is a process on this machine: a proxy from the environment must not come between.</summary>
    public static GrpcChannel Open(string address)
    {
        return GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            MaxReceiveMessageSize = MaxMessageSize,
            MaxSendMessageSize = MaxMessageSize,
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
            DisposeHttpClient = true,
        });
    }
}
