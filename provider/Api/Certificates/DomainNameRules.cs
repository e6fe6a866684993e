using System.Globalization;
using System.Net;

namespace TencentSsl.Api.Certificates;

/// <summary>Says what is wrong with a text that a person wrote where a domain name or an address belongs.</summary>
internal static class DomainNameRules
{
    private const int MaxNameLength = 253;
    private const int MaxLabelLength = 63;

    /// <summary>Returns why a text is no name, and what to leave out; null where it is one.</summary>
    public static string? Problem(string text)
    {
        var name = text.Trim();
        if (DomainNames.ParseAddress(name) is not null)
        {
            return null;
        }

        return ListProblem(name) ?? UrlProblem(name) ?? AddressProblem(name) ?? LabelProblem(name);
    }

    private static string? ListProblem(string name)
    {
        var separator = name.IndexOfAny([',', ';', '|']);
        if (separator >= 0)
        {
            return $"must be one name: leave out \"{name[separator]}\" and give each name on its own";
        }

        return name.Any(char.IsWhiteSpace) ? "must be one name: leave out the blanks in it" : null;
    }

    private static string? UrlProblem(string name)
    {
        var scheme = name.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            return $"must be a name and not a URL: leave out \"{name[..(scheme + 3)]}\" and everything after the name";
        }

        var tail = name.IndexOfAny(['/', '\\', '?', '#']);
        if (tail >= 0)
        {
            return $"must be a name without a path: leave out \"{name[tail..]}\"";
        }

        return name.Contains('@', StringComparison.Ordinal) ? "must be a name and not a mail address or login: leave out everything up to \"@\"" : null;
    }

    private static string? AddressProblem(string name)
    {
        var zone = name.IndexOf('%', StringComparison.Ordinal);
        if (zone > 0 && IPAddress.TryParse(name[..zone].Trim('['), out _))
        {
            return $"must be an address without a zone: leave out \"{name[zone..].TrimEnd(']')}\"";
        }

        if (name.StartsWith('['))
        {
            return "must be an address without brackets and port: leave out \"[\", \"]\" and what follows it";
        }

        var port = name.LastIndexOf(':');
        if (port < 0)
        {
            return null;
        }

        return name.AsSpan(port + 1).ContainsAnyExceptInRange('0', '9') || name.AsSpan(0, port).Contains(':')
            ? "must be a name or an address: \":\" is part of neither here"
            : $"must be a name without a port: leave out \"{name[port..]}\"";
    }

    private static string? LabelProblem(string name)
    {
        if (name.StartsWith('.'))
        {
            return "must not begin with a dot: leave it out, or write \"*.\" for a wildcard";
        }

        if (DomainNames.ToAscii(name) is not { } ascii)
        {
            return "must be a domain name; this one has no ASCII form";
        }

        if (ascii.Length > MaxNameLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"must be at most {MaxNameLength} characters long in its ASCII form");
        }

        var labels = (ascii.StartsWith("*.", StringComparison.Ordinal) ? ascii[2..] : ascii).Split('.');
        foreach (var label in labels)
        {
            if (label.Length == 0)
            {
                return "must not have an empty part: two dots follow one another";
            }

            if (label.Contains('*', StringComparison.Ordinal))
            {
                return "may have a wildcard only as the whole first part, as in \"*.example.com\"";
            }

            if (label.Length > MaxLabelLength)
            {
                return string.Create(CultureInfo.InvariantCulture, $"must have parts of at most {MaxLabelLength} characters");
            }

            if (label.StartsWith('-') || label.EndsWith('-'))
            {
                return "must not have a part that begins or ends with \"-\"";
            }

            if (!label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            {
                return $"must be a domain name: leave out \"{label.First(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))}\"";
            }
        }

        return labels[^1].All(char.IsAsciiDigit) ? "must be a domain name or an address: a name does not end in a number" : null;
    }
}
