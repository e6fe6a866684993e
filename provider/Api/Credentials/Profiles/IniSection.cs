namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>A section of an ini file. The case of an option's name does not count.</summary>
/// <param name="Line">Where it begins.</param>
internal sealed record IniSection(int Line)
{
    public Dictionary<string, IniOption> Options { get; } = new(StringComparer.OrdinalIgnoreCase);
}
