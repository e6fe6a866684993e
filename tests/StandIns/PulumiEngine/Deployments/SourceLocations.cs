using System.Globalization;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiEngine.Deployments;

/// <summary>Where in a program a resource was registered, in the form that states have.</summary>
internal sealed record SourceLocations(string Position, IReadOnlyList<string> Trace)
{
    public static SourceLocations None { get; } = new("", []);

    public static SourceLocations FromRequest(SourcePosition? position, StackTrace? trace, string projectDirectory) => new(
        position is null ? "" : InProject(position, projectDirectory),
        trace is null ? [] : [.. trace.Frames
            .Where(frame => frame.Pc is not null)
            .Select(frame => InProject(frame.Pc, projectDirectory))
            .Where(frame => frame.Length > 0)]);

    private static string InProject(SourcePosition position, string projectDirectory)
    {
        if (!Uri.TryCreate(position.Uri, UriKind.Absolute, out var uri) || !uri.IsFile)
        {
            return "";
        }

        var relative = Path.GetRelativePath(projectDirectory, uri.LocalPath);
        if (relative.StartsWith("..", StringComparison.Ordinal))
        {
            return "";
        }

        var place = position.Column > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{position.Line},{position.Column}")
            : string.Create(CultureInfo.InvariantCulture, $"{position.Line}");
        return $"project:///{relative.Replace('\\', '/')}#{place}";
    }
}
