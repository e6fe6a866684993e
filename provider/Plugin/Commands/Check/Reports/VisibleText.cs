using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>
/// Writes out the characters of a value that do something rather than show something: controls, line ends, marks of direction, halves of
/// surrogate pairs, and what is no character at all. Whoever reads a report sees that they are there; no terminal, browser or parser obeys them.
/// </summary>
internal static class VisibleText
{
    /// <summary>Makes one line of a text in which each such character is written as its number, as in \u{1B}.</summary>
    public static string Of(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var index = 0;
        while (index < text.Length && text[index] is >= ' ' and <= '~')
        {
            index++;
        }

        return index == text.Length ? text : Write(text, index);
    }

    /// <summary>Checks whether a character shows something.</summary>
    public static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
        _ => true,
    };

    private static string Write(string text, int index)
    {
        var shown = new StringBuilder(text, 0, index, text.Length + 16);
        while (index < text.Length)
        {
            if (Rune.TryGetRuneAt(text, index, out var rune))
            {
                if (IsVisible(rune))
                {
                    shown.Append(text, index, rune.Utf16SequenceLength);
                }
                else
                {
                    shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
                }

                index += rune.Utf16SequenceLength;
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[index]:X}}}");
                index++;
            }
        }

        return shown.ToString();
    }
}
