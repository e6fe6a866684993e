using System.Buffers;
using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;
using TencentSsl.Api.Meaning;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>Tells outcomes in the format that was asked for.</summary>
internal static class CheckReport
{
    public static string Write(string format, IReadOnlyList<CheckOutcome> outcomes) => format switch
    {
        "json" => Json(outcomes),
        "markdown" => Markdown(outcomes),
        "junit" => Junit(outcomes),
        _ => Table(outcomes),
    };

    private static string Table(IReadOnlyList<CheckOutcome> outcomes)
    {
        string[][] rows = [["RESULT", "CERTIFICATE", "DOMAIN", "STATUS", "ENDS", "DAYS"], .. outcomes.Select(Cells)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        foreach (var problem in outcomes.SelectMany(outcome => outcome.Problems))
        {
            text.Append(problem).Append('\n');
        }

        return text.ToString();
    }

    private static string Markdown(IReadOnlyList<CheckOutcome> outcomes)
    {
        var text = new StringBuilder("| result | certificate | domain | status | ends | days |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var outcome in outcomes)
        {
            text.Append("| ").AppendJoin(" | ", Cells(outcome).Select(EscapeCell)).Append(" |\n");
        }

        foreach (var problem in outcomes.SelectMany(outcome => outcome.Problems).Prepend(null))
        {
            text.Append(problem is null ? "\n" : $"- {problem}\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Json(IReadOnlyList<CheckOutcome> outcomes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var outcome in outcomes)
            {
                json.WriteStartObject();
                json.WriteString("certificateId", outcome.CertificateId);
                json.WriteString("result", outcome.Word);
                WriteText(json, "domain", outcome.Facts?.Record.Domain);
                WriteText(json, "status", outcome.Facts?.Status?.Name);
                WriteText(json, "notAfter", outcome.Facts?.NotAfter is { } end ? ChinaTime.ToRfc3339(end) : null);
                if (outcome.Facts?.DaysRemaining is { } days)
                {
                    json.WriteNumber("daysRemaining", days);
                }

                json.WriteStartArray("problems");
                foreach (var problem in outcome.Problems)
                {
                    json.WriteStringValue(problem);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Junit(IReadOnlyList<CheckOutcome> outcomes)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.Append(CultureInfo.InvariantCulture, $"<testsuite name=\"certificates\" tests=\"{outcomes.Count}\" failures=\"{outcomes.Count(outcome => outcome.ExitCode == CheckOutcome.Unmet)}\" errors=\"{outcomes.Count(outcome => outcome.ExitCode == CheckOutcome.Unknown)}\">\n");
        foreach (var outcome in outcomes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  <testcase classname=\"certificates\" name=\"{Escape(outcome.CertificateId)}\"");
            if (outcome.Problems.Count == 0)
            {
                text.Append("/>\n");
                continue;
            }

            var element = outcome.ExitCode == CheckOutcome.Unmet ? "failure" : "error";
            text.Append(">\n");
            foreach (var problem in outcome.Problems)
            {
                text.Append(CultureInfo.InvariantCulture, $"    <{element} message=\"{Escape(problem)}\"/>\n");
            }

            text.Append("  </testcase>\n");
        }

        return text.Append("</testsuite>\n").ToString();
    }

    private static string[] Cells(CheckOutcome outcome) =>
    [
        outcome.Word,
        outcome.CertificateId,
        outcome.Facts?.Record.Domain ?? "",
        outcome.Facts?.Status?.Name ?? "",
        outcome.Facts?.NotAfter is { } end ? ChinaTime.ToRfc3339(end) : "",
        outcome.Facts?.DaysRemaining?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];

    private static string EscapeCell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Escape(string text) => SecurityElement.Escape(text)!;

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
