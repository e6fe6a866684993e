using System.Globalization;

namespace TencentSsl.Api.Transport;

/// <summary>The hosts that NO_PROXY names.</summary>
internal sealed class NoProxyList
{
    private readonly IReadOnlyList<NoProxyEntry> _entries;

    private NoProxyList(IReadOnlyList<NoProxyEntry> entries) => _entries = entries;

    /// <summary>Reads a list that commas or blanks separate. What is no host, address or network matches nothing.</summary>
    public static NoProxyList Parse(string? text) =>
        new([.. (text ?? "").Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NoProxyEntry.Parse)]);

    public bool Contains(string host, int port)
    {
        var name = host.Trim('[', ']').TrimEnd('.').ToLower(CultureInfo.InvariantCulture);
        return _entries.Any(entry => entry.Matches(name, port));
    }
}
