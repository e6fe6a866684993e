using System.Text.RegularExpressions;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>A reference such as <c>certificate.dvAuths[0].key</c>.</summary>
/// <param name="Root">The variable, resource or configuration value.</param>
/// <param name="Steps">Names and indices, the latter as numbers.</param>
internal sealed partial record PropertyAccess(string Root, IReadOnlyList<string> Steps)
{
    /// <returns>Nothing when the text is not a reference.</returns>
    public static PropertyAccess? TryParse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new PropertyAccess(
                match.Groups["root"].Value,
                [.. match.Groups["step"].Captures.Select(capture => capture.Value)])
            : null;
    }

    [GeneratedRegex(
        """^(?<root>[\w$:-]+)(?:\.(?<step>[\w$-]+)|\[(?<step>\d+)\]|\["(?<step>[^"]*)"\])*$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
