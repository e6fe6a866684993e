using System.Globalization;
using System.Net;

namespace TencentSsl.Api.Transport;

/// <summary>
/// One entry of NO_PROXY: <c>*</c>, a name that its subdomains share, <c>.name</c> or <c>*.name</c> for subdomains alone,
/// an address, or a network in CIDR form; names and addresses with or without a port.
/// </summary>
internal sealed class NoProxyEntry
{
    private string _name = "";
    private bool _subdomainsOnly;
    private int? _port;
    private IPAddress? _address;
    private int _prefixBits;

    private NoProxyEntry()
    {
    }

    public static NoProxyEntry Parse(string text)
    {
        var entry = new NoProxyEntry();
        var name = entry.TakePort(text.ToLower(CultureInfo.InvariantCulture));
        var network = name.Split('/', 2);
        if (IPAddress.TryParse(network[0].Trim('[', ']'), out var address))
        {
            var bits = address.GetAddressBytes().Length * 8;
            entry._prefixBits = bits;
            var known = network.Length == 1
                || (int.TryParse(network[1], NumberStyles.None, CultureInfo.InvariantCulture, out entry._prefixBits) && entry._prefixBits <= bits);
            entry._address = known ? address : null;
            return entry;
        }

        entry._subdomainsOnly = name.StartsWith('.') || name.StartsWith("*.", StringComparison.Ordinal);
        entry._name = (name.StartsWith("*.", StringComparison.Ordinal) ? name[1..] : name).Trim('.');
        return entry;
    }

    public bool Matches(string host, int port)
    {
        if (_port is { } only && only != port)
        {
            return false;
        }

        if (_address is not null)
        {
            return IPAddress.TryParse(host, out var address) && IsInNetwork(address);
        }

        return _name == "*"
            || (_name.Length > 0 && host.EndsWith("." + _name, StringComparison.Ordinal))
            || (_name.Length > 0 && !_subdomainsOnly && host == _name);
    }

    /// <summary>Splits a port off. An IPv6 address has one only behind brackets.</summary>
    private string TakePort(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0
            || (text.IndexOf(':', StringComparison.Ordinal) != colon && text[colon - 1] != ']')
            || !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return text;
        }

        _port = port;
        return text[..colon];
    }

    private bool IsInNetwork(IPAddress address)
    {
        var wanted = Bytes(_address!);
        var actual = Bytes(address);
        if (wanted.Length != actual.Length)
        {
            return false;
        }

        for (var bit = 0; bit < _prefixBits; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((wanted[bit / 8] & mask) != (actual[bit / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Bytes(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
}
