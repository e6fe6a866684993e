using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Served;

/// <summary>Connects to an address and reads the certificate of the handshake, whatever is wrong with it.</summary>
internal sealed class ProbeAttempt(ServedTarget target, DateTimeOffset now, TimeSpan limit)
{
    /// <summary>Asks one address. Never throws: what goes wrong is the answer.</summary>
    public async Task<ServedAnswer> RunAsync(IPAddress address, CancellationToken cancellationToken)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, target.Port, cancellationToken);
        }
        catch (SocketException exception)
        {
            return new ServedAnswer(address, null, HandshakeProblem.OfConnection(exception))
            {
                HasNoRoute = exception.SocketErrorCode is SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.AddressFamilyNotSupported,
            };
        }
        catch (OperationCanceledException)
        {
            return new ServedAnswer(address, null, $"did not accept a connection within {Duration.Text(limit)}") { TimedOut = true };
        }

        return await ShakeHandsAsync(socket, address, cancellationToken);
    }

    private async Task<ServedAnswer> ShakeHandsAsync(Socket socket, IPAddress address, CancellationToken cancellationToken)
    {
        ServedCertificate? seen = null;
        var stream = new SslStream(new NetworkStream(socket));
        await using (stream)
        {
            try
            {
                await stream.AuthenticateAsClientAsync(Options(certificate => seen = certificate), cancellationToken);
                seen = seen is null ? null : seen with { Protocol = Name(stream.SslProtocol), CipherSuite = stream.NegotiatedCipherSuite.ToString() };
            }
            catch (Exception) when (seen is not null)
            {
                // The endpoint has shown its certificate, which is what was asked for; it may want one of the client's to go on.
            }
            catch (OperationCanceledException)
            {
                return new ServedAnswer(address, null, $"did not finish the TLS handshake within {Duration.Text(limit)}") { TimedOut = true };
            }
            catch (Exception exception) when (exception is AuthenticationException or IOException or SocketException)
            {
                return new ServedAnswer(address, null, HandshakeProblem.Of(exception, target.HandshakeName));
            }
        }

        return new ServedAnswer(address, seen, seen is null ? "shows no certificate in the TLS handshake" : null);
    }

    /// <summary>What is trusted is judged by this machine's store and by what was sent: nothing is fetched while the chain is built.</summary>
    private SslClientAuthenticationOptions Options(Action<ServedCertificate> show) => new()
    {
        TargetHost = target.HandshakeName,
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        CertificateChainPolicy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
            VerificationTime = now.LocalDateTime,
            VerificationTimeIgnored = false,
        },
        RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            if (certificate is not X509Certificate2 served)
            {
                return false;
            }

            show(CertificateReading.Of(served, chain?.ChainPolicy.ExtraStore ?? [], TrustProblems.Of(errors, chain, target.HandshakeName)));
            return true;
        },
    };

    private static string Name(SslProtocols protocol) => protocol == SslProtocols.Tls13 ? "TLS 1.3" : "TLS 1.2";
}
