using System.Net;
using System.Security.Authentication;

namespace TencentSsl.Api.Transport;

/// <summary>Makes the HTTP stack of one endpoint.</summary>
internal static class HttpHandlerFactory
{
    /// <summary>Far more than the rate limit keeps busy, and few enough that a service that hangs does not use up the process's file descriptors.</summary>
    private const int MaxConnections = 256;

    /// <summary>Makes a handler that follows no redirects, keeps no cookies, and verifies certificates.</summary>
    /// <param name="endpoint">Where the requests go; a loopback address is never asked for through a proxy.</param>
    /// <param name="proxy">The proxy for all others.</param>
    public static SocketsHttpHandler Create(ApiEndpoint endpoint, IWebProxy proxy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !endpoint.IsLoopback,
        Proxy = proxy,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = MaxConnections,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions =
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                ServerCertificateCheck.Accept(endpoint.Uri.IdnHost, certificate, chain, errors, TimeProvider.System.GetUtcNow()),
        },
    };
}
