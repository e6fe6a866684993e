namespace TencentSsl.Api.Credentials;

/// <summary>Texts that people set: blanks around them do not count, and a blank one is the same as none.</summary>
internal static class OptionalText
{
    public static string? TrimToNull(this string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    /// <summary>Reads a variable as a text that may be missing.</summary>
    public static string? GetText(this ICredentialEnvironment environment, string name) => environment.GetVariable(name).TrimToNull();
}
