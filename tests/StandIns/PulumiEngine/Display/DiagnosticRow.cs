namespace TencentSsl.StandIns.PulumiEngine.Display;

/// <summary>The diagnostics of one resource, in blocks: one for each stream, and one for all that stands alone.</summary>
internal sealed record DiagnosticRow(string Title, bool HasError, IReadOnlyList<IReadOnlyList<string>> Blocks)
{
    public static IReadOnlyList<DiagnosticRow> Group(EngineResult result) =>
    [
        .. result.Diagnostics
            .Where(diagnostic => !diagnostic.Ephemeral && diagnostic.Severity != Severity.Debug)
            .GroupBy(diagnostic => RowTitle(diagnostic.Urn, result), StringComparer.Ordinal)
            .Select(row => new DiagnosticRow(
                row.Key,
                row.Any(diagnostic => diagnostic.Severity == Severity.Error),
                [.. row.GroupBy(diagnostic => diagnostic.StreamId).OrderBy(stream => stream.Key).Select(Block).Where(block => block.Count > 0)]))
            .Where(row => row.Blocks.Count > 0),
    ];

    private static string RowTitle(string urn, EngineResult result)
    {
        if (urn.Length == 0)
        {
            return $"pulumi:pulumi:Stack ({result.Project}-{result.Stack})";
        }

        var parts = urn.Split("::", 4);
        return $"{parts[2].Split('$')[^1]} ({parts[3]})";
    }

    private static IReadOnlyList<string> Block(IGrouping<int, Diagnostic> stream) => stream.Key == 0
        ? [.. stream.SelectMany(diagnostic => Lines(diagnostic.Text))]
        : [.. Lines(string.Concat(stream.Select((diagnostic, index) => index == 0 ? diagnostic.Text : diagnostic.Message)))];

    private static string[] Lines(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 ? [] : trimmed.Split('\n');
    }
}
