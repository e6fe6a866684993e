namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>An option of an ini file. Prints nothing of itself.</summary>
/// <param name="line">Where it begins.</param>
/// <param name="text">The first line of its value.</param>
internal sealed class IniOption(int line, string text)
{
    public int Line { get; } = line;

    public string Text { get; set; } = text;
}
