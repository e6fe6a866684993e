namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>A table and a list for a job's summary or a comment, the urgent ones first.</summary>
internal static class MarkdownReport
{
    public static void Write(CheckRun run, TextWriter writer)
    {
        writer.Write("| result | certificate | domain | status | ends | days |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var outcome in run.ByUrgency)
        {
            writer.Write("| ");
            writer.Write(string.Join(" | ", OutcomeText.Cells(outcome).Select(MarkdownText.Cell)));
            writer.Write(" |\n");
        }

        var isFirst = true;
        foreach (var (kind, text) in run.ByUrgency.SelectMany(OutcomeText.Lines))
        {
            var prefix = kind switch { OutcomeLineKind.Warning => "warning: ", OutcomeLineKind.Hint => "hint: ", _ => "" };
            writer.Write($"{(isFirst ? "\n" : "")}- {prefix}{MarkdownText.Sentence(text)}\n");
            isFirst = false;
        }
    }
}
