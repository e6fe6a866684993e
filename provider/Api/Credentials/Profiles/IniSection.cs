namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>Reads a section of an ini file.</summary>
internal static class IniSection
{
    /// <summary>Gets the keys and values of a section; null where there is no such section. A key's case does not count.</summary>
    public static IReadOnlyDictionary<string, string>? Find(string text, string name)
    {
        Dictionary<string, string>? values = null;
        var inside = false;
        foreach (var part in text.AsSpan().EnumerateLines())
        {
            var line = part.Trim();
            if (line is ['[', .., ']'])
            {
                inside = line[1..^1].Trim().SequenceEqual(name);
                if (inside)
                {
                    values ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                }
            }
            else if (inside && line is not [] and not ['#' or ';', ..] && line.IndexOfAny('=', ':') is > 0 and var end)
            {
                values![line[..end].TrimEnd().ToString()] = line[(end + 1)..].TrimStart().ToString();
            }
        }

        return values;
    }
}
