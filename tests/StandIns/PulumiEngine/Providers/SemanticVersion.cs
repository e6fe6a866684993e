using System.Globalization;
using System.Text.RegularExpressions;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>A semantic version, as strict as the engine is with the versions that programs send.</summary>
internal sealed partial record SemanticVersion(int Major, int Minor, int Patch, IReadOnlyList<string> PreRelease, IReadOnlyList<string> Build)
{
    public string Core => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    public static SemanticVersion Parse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new SemanticVersion(
                Number(match, 1), Number(match, 2), Number(match, 3), Identifiers(match, 4), Identifiers(match, 5))
            : throw new PluginException($"Invalid version '{text}'");
    }

    public bool IsOlderThan(SemanticVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) < 0;

    public override string ToString() =>
        $"{Core}{Suffix('-', PreRelease)}{Suffix('+', Build)}";

    private static string Suffix(char sign, IReadOnlyList<string> identifiers) =>
        identifiers.Count == 0 ? "" : $"{sign}{string.Join('.', identifiers)}";

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string[] Identifiers(Match match, int group) =>
        match.Groups[group].Value.Split('.', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
