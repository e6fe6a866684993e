using System.Text;

namespace TencentSsl.Api.Diagnostics;

/// <summary>Makes one line of a text that may hold line breaks or be long, as texts of services and proxies do.</summary>
internal static class OneLine
{
    public static string Of(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var character in text)
        {
            if (line.Length == maxLength)
            {
                // Half a surrogate pair is no character.
                line.Length -= char.IsHighSurrogate(line[^1]) ? 1 : 0;
                line.Append('…');
                break;
            }

            var blank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!blank)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
