using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TencentSsl.Api.Certificates;

/// <summary>Domain names and addresses as TLS compares them.</summary>
internal static class DomainNames
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>Unites the names of a certificate, whichever members list them: each once, sorted, as TLS compares them.</summary>
    public static IReadOnlyList<string> Collect(params IEnumerable<string?>?[] members)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in members.SelectMany(member => member ?? []))
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                // What has no ASCII form is no domain name, but still a name of the certificate: an authority's, for instance.
                names.Add(ToAscii(name) ?? name.Trim().ToLowerInvariant());
            }
        }

        return [.. names];
    }

    /// <summary>
    /// Returns whether a certificate for <paramref name="pattern"/> is good for <paramref name="name"/>. A wildcard stands for
    /// exactly one label, the leftmost, and never for a part of an address.
    /// </summary>
    public static bool Covers(string pattern, string name)
    {
        if (ToAscii(pattern) is not { } certified || ToAscii(name) is not { } wanted)
        {
            return false;
        }

        if (string.Equals(certified, wanted, StringComparison.Ordinal))
        {
            return true;
        }

        if (!certified.StartsWith("*.", StringComparison.Ordinal) || ParseAddress(wanted) is not null)
        {
            return false;
        }

        var dot = wanted.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && wanted.AsSpan(0, dot).IndexOf('*') < 0 && wanted.AsSpan(dot).SequenceEqual(certified.AsSpan(1));
    }

    /// <summary>
    /// Writes a name as TLS compares it: A-labels, lower case, no trailing dot, addresses in their canonical form. Returns null for
    /// what has none.
    /// </summary>
    public static string? ToAscii(string name)
    {
        var trimmed = name.Trim();
        if (ParseAddress(trimmed) is { } address)
        {
            return address.ToString();
        }

        trimmed = trimmed.TrimEnd('.').ToLowerInvariant();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (System.Text.Ascii.IsValid(trimmed))
        {
            return trimmed;
        }

        var composed = CanonicalComposition.Compose(trimmed);
        var wildcard = composed.StartsWith("*.", StringComparison.Ordinal);
        try
        {
            var ascii = Idn.GetAscii(wildcard ? composed[2..] : composed).TrimEnd('.');
            return wildcard ? "*." + ascii : ascii;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Reads an address: four decimal numbers, or IPv6 without brackets and zone. Returns null for everything else, names of digits included.</summary>
    public static IPAddress? ParseAddress(string text)
    {
        if (!IPAddress.TryParse(text, out var address) || text.Contains('%', StringComparison.Ordinal) || text.StartsWith('['))
        {
            return null;
        }

        // The framework also reads the forms of old C libraries: "1.2", octal and hexadecimal numbers.
        return address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text ? address : null;
    }
}
