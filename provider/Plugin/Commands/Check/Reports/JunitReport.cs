using System.Globalization;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>JUnit's XML as Jenkins, GitLab and others read it: a test case for each certificate, with at most one failure or error.</summary>
internal static class JunitReport
{
    public static void Write(CheckRun run, TextWriter writer)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<testsuite name=\"certificates\" tests=\"{run.Outcomes.Count}\" failures=\"{run.Count(CheckResult.Unmet)}\" errors=\"{run.Count(CheckResult.Unknown)}\" skipped=\"0\" timestamp=\"{ChinaTime.ToRfc3339(run.Now).TrimEnd('Z')}\">\n"));
        foreach (var outcome in run.Outcomes)
        {
            Write(outcome, writer);
        }

        writer.Write("</testsuite>\n");
    }

    private static void Write(CheckOutcome outcome, TextWriter writer)
    {
        var group = outcome.Check is null ? "certificates" : $"certificates.{outcome.Check}";
        writer.Write($"  <testcase classname=\"{XmlText.Of(group)}\" name=\"{XmlText.Of(Name(outcome))}\"");
        var notes = OutcomeText.Lines(outcome).Where(line => line.Kind != OutcomeLineKind.Problem).ToArray();
        if (outcome.Problems.Count == 0 && notes.Length == 0)
        {
            writer.Write("/>\n");
            return;
        }

        writer.Write(">\n");
        if (outcome.Problems is [var first, ..])
        {
            var element = outcome.IsUnknown ? "error" : "failure";
            var type = first.Property.Length > 0 ? first.Property : outcome.Result.Word();
            writer.Write($"    <{element} message=\"{XmlText.Of(first.Reason)}\" type=\"{XmlText.Of(type)}\">");
            writer.Write(string.Join('\n', outcome.Problems.Select(problem => XmlText.Of(problem.Reason))));
            writer.Write($"</{element}>\n");
        }

        if (notes.Length > 0)
        {
            writer.Write("    <system-out>");
            writer.Write(string.Join('\n', notes.Select(line => XmlText.Of(line.Text))));
            writer.Write("</system-out>\n");
        }

        writer.Write("  </testcase>\n");
    }

    /// <summary>A test case is known by its name, also in a history of many runs: so it is what was asked for, which stays.</summary>
    private static string Name(CheckOutcome outcome) => outcome.Asked is { } asked && outcome.Facts is not null ? asked : OutcomeText.Name(outcome);
}
