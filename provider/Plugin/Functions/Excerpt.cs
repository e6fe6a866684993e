using System.Text;

namespace TencentSsl.Plugin.Functions;

/// <summary>Shortens what a person or a service wrote for use in a message, which is one line.</summary>
internal static class Excerpt
{
    private const int MaxLength = 80;

    public static string Of(string text) => Line(text, MaxLength);

    /// <summary>Makes one line of a text, of so many characters at most and an ellipsis.</summary>
    public static string Line(string text, int maxLength)
    {
        var shown = Cut(text, maxLength);
        return shown.Any(char.IsControl) ? Flatten(shown) : shown;
    }

    /// <summary>Cuts a text that is too long, between two characters and not inside of one.</summary>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength), "…");
    }

    private static string Flatten(string text)
    {
        var line = new StringBuilder(text);
        for (var index = 0; index < line.Length; index++)
        {
            if (char.IsControl(line[index]))
            {
                line[index] = ' ';
            }
        }

        return line.ToString();
    }
}
