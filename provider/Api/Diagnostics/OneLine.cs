using System.Buffers;
using System.Text;

namespace TencentSsl.Api.Diagnostics;

/// <summary>Makes one line of a text that may hold line breaks or be long, as texts of services and proxies do.</summary>
internal static class OneLine
{
    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/ \t\r\n\"'");

    public static string Of(string text, int maxLength)
    {
        text = WithoutUserInfo(text);
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

    /// <summary>Takes user name and password out of the URLs in a text.</summary>
    private static string WithoutUserInfo(string text)
    {
        const string Separator = "://";
        for (var start = text.IndexOf(Separator, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Separator, start, StringComparison.Ordinal))
        {
            start += Separator.Length;
            var length = text.AsSpan(start).IndexOfAny(EndOfAuthority);
            var authority = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
            text = text.Remove(start, authority.LastIndexOf('@') + 1);
        }

        return text;
    }
}
