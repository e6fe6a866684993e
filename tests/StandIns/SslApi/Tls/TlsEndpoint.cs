using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace TencentSsl.StandIns.SslApi.Tls;

/// <summary>A TLS endpoint on a loopback address that serves the certificate for the name it is asked for, or plays a fault.</summary>
public sealed class TlsEndpoint : IAsyncDisposable
{
    private static readonly byte[] ProtocolVersionAlert = [0x15, 3, 1, 0, 2, 2, 70];
    private static readonly byte[] UnrecognizedNameAlert = [0x15, 3, 3, 0, 2, 2, 112];
    private static readonly byte[] NoApplicationProtocolAlert = [0x15, 3, 3, 0, 2, 2, 120];

    private readonly ConcurrentDictionary<string, SslStreamCertificateContext> _certificates = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly TlsFault _fault;
    private readonly Task _accepting;
    private int _asked;

    private TlsEndpoint(TcpListener listener, TlsFault fault)
    {
        _listener = listener;
        _fault = fault;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections there have been.</summary>
    public int Asked => _asked;

    /// <summary>The names that handshakes asked for; empty for one without a name.</summary>
    public ConcurrentQueue<string> Names { get; } = new();

    /// <summary>Starts one.</summary>
    /// <param name="fault">What it does wrong.</param>
    /// <param name="address">Where it listens; 127.0.0.1 when null.</param>
    /// <param name="port">The port; a free one when 0.</param>
    public static TlsEndpoint Start(TlsFault fault = TlsFault.None, IPAddress? address = null, int port = 0) =>
        new(new TcpListener(address ?? IPAddress.Loopback, port), fault);

    /// <summary>Serves a certificate for a name; for every other name when it is empty.</summary>
    public void Serve(string name, X509Certificate2 certificate, X509Certificate2Collection? chain = null) =>
        _certificates[name] = SslStreamCertificateContext.Create(certificate, chain, offline: true);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _asked);
                _connections.Add(ServeAsync(socket));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await using var stream = new NetworkStream(socket);
                await (_fault switch
                {
                    TlsFault.None or TlsFault.DemandsClientCertificate => ShakeHandsAsync(stream),
                    TlsFault.Hang => Task.Delay(Timeout.Infinite, _stop.Token),
                    _ => PlayAsync(socket, stream),
                });
            }
            catch (Exception error) when (error is IOException or AuthenticationException or SocketException or OperationCanceledException)
            {
                // The client has gone, or was refused as planned.
            }
        }
    }

    private async Task PlayAsync(Socket socket, NetworkStream stream)
    {
        await stream.ReadAtLeastAsync(new byte[1024], 5, throwOnEndOfStream: false, _stop.Token);
        var answer = _fault switch
        {
            TlsFault.NoTls => "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"u8.ToArray(),
            TlsFault.OnlyTls10 => ProtocolVersionAlert,
            TlsFault.UnknownName => UnrecognizedNameAlert,
            TlsFault.NeedsAlpn => NoApplicationProtocolAlert,
            _ => [],
        };
        await stream.WriteAsync(answer, _stop.Token);
        if (_fault == TlsFault.Reset)
        {
            socket.LingerState = new LingerOption(true, 0);
            return;
        }

        socket.Shutdown(SocketShutdown.Send);
        await stream.ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false, _stop.Token);
    }

    private async Task ShakeHandsAsync(NetworkStream stream)
    {
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(Options(hello.ServerName)), null, _stop.Token);
        await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _stop.Token);
    }

    private SslServerAuthenticationOptions Options(string name)
    {
        Names.Enqueue(name);
        return new SslServerAuthenticationOptions
        {
            ServerCertificateContext = _certificates.GetValueOrDefault(name) ?? _certificates.GetValueOrDefault("")
                ?? throw new AuthenticationException($"There is no certificate for {name}."),
#pragma warning disable CA5397, CA5398 // A client certificate is asked for within the handshake in TLS 1.2 only.
            EnabledSslProtocols = _fault == TlsFault.DemandsClientCertificate ? SslProtocols.Tls12 : SslProtocols.None,
#pragma warning restore CA5397, CA5398
            ClientCertificateRequired = _fault == TlsFault.DemandsClientCertificate,
            RemoteCertificateValidationCallback = (_, certificate, _, _) => _fault != TlsFault.DemandsClientCertificate || certificate is not null,
        };
    }
}
