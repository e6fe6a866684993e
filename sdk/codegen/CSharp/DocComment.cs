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
        code.Write("/// <summary>");
        WriteLines(code, CodeSpan().Replace(Escape(description.Split(Examples)[0].Trim()), "<c>$1</c>"));
        code.Write("/// </summary>");
    }

    /// <summary>Writes the C# example of a description, where it has one.</summary>
    public static void WriteExample(CodeWriter code, string description)
    {
        if (CSharpExample().Match(description) is not { Success: true } example)
        {
            return;
        }

        code.Write("/// <example>");
        code.Write("/// <code>");
        WriteLines(code, Escape(example.Groups[1].Value));
        code.Write("/// </code>");
        code.Write("/// </example>");
    }

    /// <summary>Writes when a member throws.</summary>
    public static void WriteException(CodeWriter code, string type, string reason) =>
        code.Write($"/// <exception cref=\"{type}\">{Escape(reason)}</exception>");

    private static void WriteLines(CodeWriter code, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            code.Write(("/// " + line).TrimEnd());
        }
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CSharpExample();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
