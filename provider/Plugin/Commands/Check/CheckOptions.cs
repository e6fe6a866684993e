using TencentSsl.Plugin.Commands.Check.Settings;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>What is to be checked, and how it is to be told.</summary>
/// <param name="Tasks">The checks.</param>
/// <param name="Format">The format of the report.</param>
/// <param name="OutputPath">The file to write; null for stdout.</param>
/// <param name="Color">Whether the table has colours: auto, always or never.</param>
internal sealed record CheckOptions(IReadOnlyList<CheckTask> Tasks, string Format, string? OutputPath = null, string Color = CheckOptions.AutoColor)
{
    public const string AutoColor = "auto";

    public static IReadOnlyList<string> Formats { get; } = ["table", "json", "markdown", "junit", "github", "prometheus", "html"];

    public static IReadOnlyList<string> Colors { get; } = [AutoColor, "always", "never"];

    /// <summary>Gives the format that fits a file's name where none is asked for.</summary>
    public static string FormatOf(string? path) => Path.GetExtension(path)?.ToUpperInvariant() switch
    {
        ".JSON" => "json",
        ".MD" => "markdown",
        ".XML" => "junit",
        ".PROM" => "prometheus",
        ".HTML" or ".HTM" => "html",
        _ => Formats[0],
    };
}
