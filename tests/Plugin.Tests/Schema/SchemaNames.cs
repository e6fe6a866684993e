using System.Text.RegularExpressions;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>What names and tokens of a package schema look like.</summary>
internal static partial class SchemaNames
{
    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*$")]
    public static partial Regex Package();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    public static partial Regex Version();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]*$")]
    public static partial Regex Member();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    public static partial Regex Variable();

    [GeneratedRegex(@"^[a-zA-Z][-a-zA-Z0-9_]*:[a-zA-Z][a-zA-Z0-9._/-]*:[a-zA-Z][a-zA-Z0-9._/]*$")]
    public static partial Regex Token();
}
