using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>Writes JSON strings that people can read: letters of all languages as they are, quotes as \", and what is not visible as numbers.</summary>
internal static class JsonString
{
    public static string Of(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                // Half a surrogate pair is no character, and readers refuse it.
                quoted.Append("\\ufffd");
                index++;
                continue;
            }

            Append(quoted, rune);
            index += rune.Utf16SequenceLength;
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, Rune rune)
    {
        switch (rune.Value)
        {
            case '"' or '\\':
                quoted.Append('\\').Append((char)rune.Value);
                break;
            case '\n':
                quoted.Append("\\n");
                break;
            case '\t':
                quoted.Append("\\t");
                break;
            case '\r':
                quoted.Append("\\r");
                break;
            default:
                var isVisible = VisibleText.IsVisible(rune);
                foreach (var unit in rune.ToString())
                {
                    _ = isVisible ? quoted.Append(unit) : quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                }

                break;
        }
    }
}
