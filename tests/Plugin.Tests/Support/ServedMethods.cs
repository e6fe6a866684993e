using Grpc.Net.Client;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Methods on the plugin's gRPC server, and a channel to it that is one HTTP/2 connection, as the engine's is.</summary>
internal sealed class ServedMethods : IAsyncDisposable
{
    private ServedMethods(GrpcServer server, int port)
    {
        Server = server;
        Address = $"127.0.0.1:{port}";
        Channel = Connect();
    }

    public GrpcServer Server { get; }

    public string Address { get; }

    public GrpcChannel Channel { get; }

    public static async Task<ServedMethods> StartAsync(Action<UnaryMethods> bind)
    {
        var methods = new UnaryMethods();
        bind(methods);
        var server = new GrpcServer(methods);
        return new ServedMethods(server, await server.StartAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Opens another channel, which is a connection of its own.</summary>
    public GrpcChannel Connect() => GrpcChannel.ForAddress("http://" + Address, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { UseProxy = false },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = null,
    });

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Server.DisposeAsync();
    }
}
