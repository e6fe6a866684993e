namespace TencentSsl.Api.Credentials;

/// <summary>
/// Texts that people set: blanks and one pair of quotes around them do not count, and a blank one is the same as none.
/// Files of variables and ini files keep quotes that a shell would take off.
/// </summary>
internal static class OptionalText
{
    public static string? TrimToNull(this string? text)
    {
        var trimmed = text?.Trim();
        if (trimmed is ['"', .., '"'] or ['\'', .., '\''])
        {
            trimmed = trimmed[1..^1].Trim();
        }

        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    /// <summary>Reads a variable as a text that may be missing.</summary>
    public static string? GetText(this IEnvironment environment, string name) => environment.GetVariable(name).TrimToNull();
}
