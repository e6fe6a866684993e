using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Served;

/// <summary>An endpoint whose certificate is read.</summary>
/// <param name="Host">The name or address that people use.</param>
/// <param name="Port">The TCP port.</param>
internal sealed record ServedTarget(string Host, int Port)
{
    public const int HttpsPort = 443;

    /// <summary>Gets the name that is asked for in the handshake where it is not <see cref="Host"/>.</summary>
    public string? ServerName { get; init; }

    /// <summary>Gets the address to connect to in place of those that the host has.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Gets the name for the handshake, as TLS compares it.</summary>
    public string HandshakeName => DomainNames.ToAscii(ServerName ?? Host) ?? Host;

    /// <summary>Names the endpoint in messages, with the address that was asked where it is not the host itself.</summary>
    public string Label(IPAddress? address)
    {
        var host = DomainNames.ParseAddress(Host) is { AddressFamily: AddressFamily.InterNetworkV6 } ? $"[{Host}]" : Host;
        var endpoint = string.Create(CultureInfo.InvariantCulture, $"{host}:{Port}");
        return address is null || address.Equals(DomainNames.ParseAddress(Host)) ? endpoint : $"{endpoint} ({address})";
    }
}
