namespace TencentSsl.Api.Transport;

/// <summary>The proxy that requests to an endpoint go through, as messages name it.</summary>
internal static class ProxyInUse
{
    /// <summary>Finds the proxy; null where requests go out directly. User name and password are not part of it.</summary>
    public static string? Of(HttpMessageHandler handler, ApiEndpoint endpoint)
    {
        if (handler is not SocketsHttpHandler { UseProxy: true } sockets)
        {
            return null;
        }

        var proxy = sockets.Proxy ?? HttpClient.DefaultProxy;
        return proxy.IsBypassed(endpoint.Uri) || proxy.GetProxy(endpoint.Uri) is not { } uri || uri == endpoint.Uri
            ? null
            : uri.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port, UriFormat.UriEscaped);
    }
}
