namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>A table for a terminal, the urgent ones first, and the reasons below it.</summary>
internal static class TableReport
{
    private const string Plain = "\u001b[0m";
    private const int Gap = 2;

    private static readonly string[] Headings = ["RESULT", "CERTIFICATE", "DOMAIN", "STATUS", "ENDS", "DAYS"];

    public static void Write(CheckRun run, TextWriter writer, bool colors)
    {
        var widths = Headings.Select(TextWidth.Of).ToArray();
        foreach (var outcome in run.Outcomes)
        {
            var cells = OutcomeText.Cells(outcome);
            for (var column = 0; column < widths.Length; column++)
            {
                widths[column] = Math.Max(widths[column], TextWidth.Of(VisibleText.Of(cells[column])));
            }
        }

        WriteRow(writer, Headings, widths, colors ? "\u001b[1m" : null);
        foreach (var outcome in run.ByUrgency)
        {
            WriteRow(writer, [.. OutcomeText.Cells(outcome).Select(VisibleText.Of)], widths, colors ? Color(outcome.Result) : null);
        }

        foreach (var (kind, text) in run.ByUrgency.SelectMany(OutcomeText.Lines))
        {
            var prefix = kind switch { OutcomeLineKind.Warning => "warning: ", OutcomeLineKind.Hint => "hint: ", _ => "" };
            writer.Write($"{prefix}{VisibleText.Of(text)}\n");
        }
    }

    private static string Color(CheckResult result) => result switch
    {
        CheckResult.Unmet => "\u001b[31m",
        CheckResult.Unknown => "\u001b[35m",
        CheckResult.Warning => "\u001b[33m",
        _ => "\u001b[32m",
    };

    /// <summary>Writes a row; of one with a colour only the first cell has it.</summary>
    private static void WriteRow(TextWriter writer, string[] cells, int[] widths, string? color)
    {
        var last = Array.FindLastIndex(cells, cell => cell.Length > 0);
        for (var column = 0; column <= last; column++)
        {
            var isColored = color is not null && (column == 0 || ReferenceEquals(cells, Headings));
            writer.Write(isColored ? $"{color}{cells[column]}{Plain}" : cells[column]);
            if (column < last)
            {
                writer.Write(new string(' ', widths[column] - TextWidth.Of(cells[column]) + Gap));
            }
        }

        writer.Write('\n');
    }
}
