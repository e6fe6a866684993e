using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace TencentSsl.Plugin.Serving;

/// <summary>
/// Kestrel on a free port of 127.0.0.1, HTTP/2 in clear, with unary gRPC calls on top.
/// There is no host, container, configuration or routing below it: those are most of what a bare ASP.NET Core server does before
/// its first answer.
/// Measured natively and in one run, Grpc.AspNetCore.Server in its leanest form takes 1.8 to 2.2 times the start, 7 to 10 MiB more memory
/// and 2 to 3 MiB more file. A plugin starts for every preview and a YAML program starts it twice, so this small server stays.
/// </summary>
internal sealed class GrpcServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly KestrelServer _kestrel;
    private readonly UnaryMethods _methods;

    public GrpcServer(UnaryMethods methods)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);

        // The only peer is the engine on this machine. It may be silent for hours, or stopped in a debugger, and still be there.
        // (Not InfiniteTimeSpan: Kestrel adds the timeout to its clock, which overflows and closes the connection within two seconds.)
        options.Limits.KeepAliveTimeout = TimeSpan.FromDays(365);
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;

        // A program may ask for any number of certificates at once. With the usual hundred, calls that wait for the service
        // would hold up Cancel.
        options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;

        // Kestrel closes the connection, with all its calls, where headers are larger than its limits. These are far above
        // what a call may bring, which is refused on its own (UnaryApplication).
        options.Limits.MaxRequestHeadersTotalSize = 32 * UnaryApplication.MaxMetadataBytes;
        options.Limits.Http2.MaxRequestHeaderFieldSize = 32 * UnaryApplication.MaxMetadataBytes;
        options.Limits.MaxRequestHeaderCount = 10_000;

        // The length in front of each message is what is limited (MessageFrame).
        options.Limits.MaxRequestBodySize = null;

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        _methods = methods;
    }

    /// <summary>Listens, and returns the port.</summary>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        await _kestrel.StartAsync(new UnaryApplication(_methods, _stopping.Token), cancellationToken);
        var addresses = (IServerAddressesFeature)_kestrel.Features[typeof(IServerAddressesFeature)]!;
        string address = addresses.Addresses.Single();
        return int.Parse(address.AsSpan(address.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Cancels the calls in flight, lets them say so, and closes what is then still open.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        using var deadline = new CancellationTokenSource(StopTimeout);
        await _kestrel.StopAsync(deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _kestrel.Dispose();
        _stopping.Dispose();
    }
}
