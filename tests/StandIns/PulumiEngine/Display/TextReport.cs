using System.Globalization;
using System.Text;
using TencentSsl.StandIns.PulumiEngine.Deployments;

namespace TencentSsl.StandIns.PulumiEngine.Display;

/// <summary>What people read. The sections are the engine's; the first line says who is speaking.</summary>
internal static class TextReport
{
    public static string Header(string project, string stack, Operation operation) =>
        $"Engine stand-in: {(operation == Operation.Preview ? "previewing" : "updating")} {project}/{stack}\n";

    public static string Row(ResourceState resource, Operation operation) =>
        $" +  {resource.Type} {resource.Name} {(operation == Operation.Preview ? "create" : "created")}";

    public static string Render(EngineResult result)
    {
        var text = new StringBuilder(Header(result.Project, result.Stack, result.Operation)).Append('\n');
        foreach (var resource in result.Resources)
        {
            text.Append(Row(resource, result.Operation)).Append('\n');
        }

        return text.Append(Sections(result)).ToString();
    }

    /// <summary>All but the header and the rows, which a live display has shown by then.</summary>
    public static string Sections(EngineResult result)
    {
        var text = new StringBuilder();
        var rows = DiagnosticRow.Group(result);
        AppendDiagnostics(text, rows);
        if (PropertyPrinter.Print(result.StackOutputs) is { Length: > 0 } outputs)
        {
            text.Append("Outputs:\n").Append(outputs).Append('\n');
        }

        AppendSummary(text, result, errored: rows.Count(row => row.HasError));
        return text.ToString();
    }

    private static void AppendDiagnostics(StringBuilder text, IReadOnlyList<DiagnosticRow> rows)
    {
        if (rows.Count > 0)
        {
            text.Append("Diagnostics:\n");
        }

        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {row.Title}:\n");
            foreach (var block in row.Blocks)
            {
                foreach (var line in block)
                {
                    text.Append($"    {line}".TrimEnd()).Append('\n');
                }

                text.Append('\n');
            }
        }
    }

    private static void AppendSummary(StringBuilder text, EngineResult result, int errored)
    {
        text.Append("Resources:\n");
        if (result.Resources.Count > 0)
        {
            var what = result.Operation == Operation.Preview ? "to create" : "created";
            text.Append(CultureInfo.InvariantCulture, $"    + {result.Resources.Count} {what}\n");
        }

        if (errored > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {errored} errored\n");
        }

        text.Append('\n');
        if (result.Operation == Operation.Up)
        {
            text.Append(CultureInfo.InvariantCulture, $"Duration: {Math.Ceiling(result.Duration.TotalSeconds)}s\n\n");
        }
    }
}
