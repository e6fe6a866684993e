using Grpc.Net.Client;

namespace TencentSsl.Plugin.Engine;

/// <summary>Opens channels to the engine.</summary>
internal static class EngineChannel
{
    /// <summary>Opens a channel; nothing is connected before its first call.</summary>
    /// <param name="address">Host and port, as the engine gives them.</param>
    public static GrpcChannel Open(string address) => GrpcChannel.ForAddress("http://" + address, new GrpcChannelOptions
    {
        // The engine is on this machine, which a proxy of the environment would not be.
        HttpHandler = new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null },
        DisposeHttpClient = true,
    });

    /// <summary>Checks whether a text is an address: host and port without a scheme.</summary>
    public static bool IsAddress(string text) =>
        Uri.TryCreate("http://" + text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
        && text.EndsWith(string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{uri.Port}"), StringComparison.Ordinal);
}
