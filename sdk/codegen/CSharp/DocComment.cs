using System.Text.RegularExpressions;

namespace TencentSsl.SdkCodegen.CSharp;

/// <summary>Turns descriptions into documentation comments.</summary>
internal static partial class DocComment
{
    /// <summary>Where the examples begin, which are for the registry's pages.</summary>
    private const string Examples = "{{% examples %}}";

    /// <summary>Writes the comment of a type or member.</summary>
    public static void Write(CodeWriter code, string description)
    {
        var text = description.Split(Examples)[0].Trim()
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        code.Write("/// <summary>");
        foreach (var line in CodeSpan().Replace(text, "<c>$1</c>").Split('\n'))
        {
            code.Write(("/// " + line).TrimEnd());
        }

        code.Write("/// </summary>");
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
