using System.Net.Sockets;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Served;

/// <summary>Says in words why no certificate could be read: to be read after the endpoint's name.</summary>
internal static class HandshakeProblem
{
    private const int MaxText = 200;

    /// <summary>The words by which TLS libraries tell what happened, and ours for it.</summary>
    private static readonly (string Word, string Text)[] Known =
    [
        ("frame size", "answers, but not with TLS"),
        ("corrupted frame", "answers, but not with TLS"),
        ("wrong version number", "answers, but not with TLS"),
        ("packet length too long", "answers, but not with TLS"),
        ("alert protocol version", "offers only versions of TLS that are no longer accepted (older than TLS 1.2)"),
        ("unsupported protocol", "offers only versions of TLS that are no longer accepted (older than TLS 1.2)"),
        ("unrecognized name", "has no certificate for the name \"{0}\""),
        ("no application protocol", "asks for an application protocol in the handshake (ALPN) that it was not offered"),
        ("excessive message size", "sends a chain of certificates that is too large"),
        ("certificate required", "demands a client certificate before it shows its own"),
        ("bad certificate", "demands a client certificate before it shows its own"),
        ("no shared cipher", "refuses the TLS handshake: no cipher suite in common"),
        ("handshake failure", "refuses the TLS handshake for the name \"{0}\": no certificate for it, or no cipher suite in common"),
        ("alert", "refuses the TLS handshake for the name \"{0}\""),
        ("eof", "closed the connection during the TLS handshake"),
    ];

    public static string Of(Exception exception, string name)
    {
        var texts = new List<string>();
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown })
            {
                return "reset the connection during the TLS handshake";
            }

            texts.Add(cause.Message);
        }

        foreach (var (word, text) in Known)
        {
            if (texts.Any(found => found.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return text.Replace("{0}", name, StringComparison.Ordinal);
            }
        }

        return $"did not finish the TLS handshake: {OneLine.Of(texts[^1], MaxText).TrimEnd('.')}";
    }

    /// <summary>Says why no connection came about.</summary>
    public static string OfConnection(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "refuses the connection: nothing listens there",
        SocketError.TimedOut => "does not answer: the connection timed out",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.AddressFamilyNotSupported => "cannot be reached from this machine: no route",
        SocketError.ConnectionReset => "reset the connection",
        _ => $"cannot be reached: {OneLine.Of(exception.Message, MaxText)}",
    };
}
