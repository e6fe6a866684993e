using System.Globalization;

namespace TencentSsl.Api.Meaning;

/// <summary>Domain names as TLS compares them.</summary>
internal static class DomainNames
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>Unites the primary domain and the alternative names: the API's answers differ in whether the latter include the former.</summary>
    public static IReadOnlyList<string> Collect(string? domain, IEnumerable<string?>? alternatives)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in (alternatives ?? []).Prepend(domain))
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                names.Add(name.Trim().ToLowerInvariant());
            }
        }

        return [.. names];
    }

    /// <summary>
    /// Tells whether a certificate for <paramref name="pattern"/> is good for <paramref name="name"/>. A wildcard stands for
    /// exactly one label, the leftmost. Case and a trailing dot do not matter; internationalised names are compared in
    /// their ASCII form.
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

        if (!certified.StartsWith("*.", StringComparison.Ordinal))
        {
            return false;
        }

        var dot = wanted.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && wanted.AsSpan(0, dot).IndexOf('*') < 0 && wanted.AsSpan(dot).SequenceEqual(certified.AsSpan(1));
    }

    /// <summary>Writes a name as TLS compares it: ASCII, lower case, no trailing dot; null for what is no name.</summary>
    public static string? ToAscii(string name)
    {
        var trimmed = name.Trim().TrimEnd('.').ToLowerInvariant();
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (System.Text.Ascii.IsValid(trimmed))
        {
            return trimmed;
        }

        var wildcard = trimmed.StartsWith("*.", StringComparison.Ordinal);
        try
        {
            var ascii = Idn.GetAscii(wildcard ? trimmed[2..] : trimmed);
            return wildcard ? "*." + ascii : ascii;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
