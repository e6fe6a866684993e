using System.Text;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>Writes values into Markdown as GitHub and GitLab read it: without markup, links, images, mentions or cells of their own.</summary>
internal static class MarkdownText
{
    private const string Punctuation = "\\`*_{}[]<>#|~&!$";

    /// <summary>Writes a cell: as it is where nothing in it can be markup, else as code.</summary>
    public static string Cell(string text)
    {
        var visible = VisibleText.Of(text).Trim();
        return IsPlain(visible) ? visible : Code(visible);
    }

    /// <summary>Writes a sentence, in which each sign that could be markup is escaped.</summary>
    public static string Sentence(string text)
    {
        var escaped = new StringBuilder();
        var visible = VisibleText.Of(text);
        for (var index = 0; index < visible.Length; index++)
        {
            var character = visible[index];
            if (Punctuation.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\').Append(character);
            }
            else if (character == '@')
            {
                // A mention is made of the text after all escapes are gone, but not of code.
                escaped.Append("`@`");
            }
            else if (EndsLinkStart(visible, index))
            {
                escaped.Append('\\').Append(character);
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string text) =>
        text.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or ':' or ' ')
        && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith('-');

    /// <summary>Bare links begin with a scheme and two slashes, or with www and a dot.</summary>
    private static bool EndsLinkStart(string text, int index) =>
        (text[index] == ':' && text.AsSpan(index).StartsWith("://", StringComparison.Ordinal))
        || (text[index] == '.' && index >= 3 && text.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));

    private static string Code(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var longest = 0;
        var current = 0;
        foreach (var character in text)
        {
            current = character == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        var fence = new string('`', longest + 1);
        var blank = text.StartsWith('`') || text.EndsWith('`') ? " " : "";

        // Between cells a bar is one also inside of code.
        return $"{fence}{blank}{text.Replace("|", "\\|", StringComparison.Ordinal)}{blank}{fence}";
    }
}
