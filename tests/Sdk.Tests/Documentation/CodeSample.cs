using System.Text.RegularExpressions;

namespace TencentSsl.Sdk.Tests.Documentation;

/// <summary>A piece of C# in a document.</summary>
internal sealed partial record CodeSample(string Source, int Number, string Code)
{
    /// <summary>Gets a value indicating whether the sample is a whole program rather than a few statements about a certificate.</summary>
    public bool IsProgram => Code.Contains("Deployment.RunAsync", StringComparison.Ordinal);

    /// <summary>Finds all samples of a text in Markdown.</summary>
    public static IEnumerable<CodeSample> In(string source, string markdown) =>
        Fence().Matches(markdown.ReplaceLineEndings("\n")).Select((match, index) => new CodeSample(source, index + 1, match.Groups[1].Value));

    public override string ToString() => $"{Source} #{Number}";

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
