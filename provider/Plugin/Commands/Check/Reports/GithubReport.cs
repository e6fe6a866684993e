using System.Text;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>Annotations of GitHub Actions, the urgent ones first: GitHub shows ten of a kind for a step.</summary>
internal static class GithubReport
{
    public static void Write(CheckRun run, TextWriter writer)
    {
        foreach (var outcome in run.ByUrgency)
        {
            var title = Property($"{OutcomeText.Name(outcome)} {outcome.Title}".Trim());
            foreach (var (kind, text) in OutcomeText.Lines(outcome))
            {
                var command = kind switch { OutcomeLineKind.Problem => "error", OutcomeLineKind.Warning => "warning", _ => "notice" };
                writer.Write($"::{command} title={title}::{Data(text)}\n");
            }
        }

        // The line must not begin with what a runner takes for a command.
        writer.Write($"certificates: {run.Summary}\n");
    }

    private static string Data(string text) => Escape(text, isProperty: false);

    private static string Property(string text) => Escape(text, isProperty: true);

    /// <summary>Line ends are written out before, so that of what a runner would read only these signs are left.</summary>
    private static string Escape(string text, bool isProperty)
    {
        var escaped = new StringBuilder();
        foreach (var character in VisibleText.Of(text))
        {
            escaped.Append(character switch
            {
                '%' => "%25",
                ':' when isProperty => "%3A",
                ',' when isProperty => "%2C",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
