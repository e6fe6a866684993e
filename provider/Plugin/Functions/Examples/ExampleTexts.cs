using System.Text;

namespace TencentSsl.Plugin.Functions.Examples;

/// <summary>The example of a function in the languages that the Pulumi Registry shows beside C#: files of this folder.</summary>
internal static class ExampleTexts
{
    private static readonly (string Language, string Extension)[] Languages =
        [("typescript", "ts"), ("python", "py"), ("go", "go"), ("yaml", "yaml")];

    /// <summary>Gets one fenced block for each language in which the function has an example.</summary>
    public static string Of(string function)
    {
        var text = new StringBuilder();
        foreach (var (language, extension) in Languages)
        {
            if (Read($"{function}.{extension}") is { } code)
            {
                text.Append("```").Append(language).Append('\n').Append(code.TrimEnd()).Append("\n```\n");
            }
        }

        return text.ToString();
    }

    private static string? Read(string file)
    {
        using var stream = typeof(ExampleTexts).Assembly.GetManifestResourceStream(file);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
