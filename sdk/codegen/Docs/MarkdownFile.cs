using System.Text;
using System.Text.RegularExpressions;
using TencentSsl.SdkCodegen.Schema;

namespace TencentSsl.SdkCodegen.Docs;

/// <summary>A document with tables between markers: <c>&lt;!-- table: outputs getCertificate --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
internal static partial class MarkdownFile
{
    private const string EndMarker = "<!-- end -->";

    /// <summary>Gives the document with its tables made anew.</summary>
    public static string Rewrite(string document, Tables tables, string path)
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (Match start in StartMarker().Matches(document))
        {
            var bodyStart = start.Index + start.Length;
            var end = document.IndexOf(EndMarker, bodyStart, StringComparison.Ordinal);
            var next = StartMarker().Match(document, bodyStart);
            if (end < 0 || (next.Success && next.Index < end))
            {
                throw new SchemaException($"{path}: {start.Value} has no {EndMarker}.");
            }

            text.Append(document, position, bodyStart - position)
                .Append('\n')
                .Append(tables.Create(start.Groups["kind"].Value, start.Groups["name"].Value));
            position = end;
        }

        return text.Append(document, position, document.Length - position).ToString();
    }

    [GeneratedRegex("<!-- table: (?<kind>[a-z]+)(?: (?<name>[A-Za-z]+))? -->")]
    private static partial Regex StartMarker();
}
