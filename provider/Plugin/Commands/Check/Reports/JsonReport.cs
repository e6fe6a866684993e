using System.Text;
using System.Text.Json;
using TencentSsl.Api.Certificates;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>The outcomes in the order in which they were asked for, as docs/check-report.schema.json describes them.</summary>
internal static class JsonReport
{
    private const int FlushAt = 16 * 1024;

    public static void Write(CheckRun run, TextWriter writer)
    {
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (var outcome in run.Outcomes)
        {
            Write(json, outcome);
            if (json.BytesPending + buffer.Length > FlushAt)
            {
                Flush(json, buffer, writer);
            }
        }

        json.WriteEndArray();
        Flush(json, buffer, writer);
        writer.Write('\n');
    }

    private static void Flush(Utf8JsonWriter json, MemoryStream buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        buffer.SetLength(0);
    }

    private static void Write(Utf8JsonWriter json, CheckOutcome outcome)
    {
        json.WriteStartObject();
        WriteText(json, "certificateId", outcome.CertificateId);
        WriteText(json, "result", outcome.Result.Word());
        WriteText(json, "check", outcome.Check);
        WriteText(json, "asked", outcome.Asked);
        if (outcome.Facts is { } facts)
        {
            WriteText(json, "domain", facts.Record.Domain);
            WriteTexts(json, "domains", facts.Domains);
            WriteText(json, "alias", facts.Record.Alias);
            WriteText(json, "status", facts.Status?.Name);
            WriteTime(json, "notBefore", facts.NotBefore);
            WriteTime(json, "notAfter", facts.NotAfter);
            if (facts.DaysRemaining is { } days)
            {
                json.WriteNumber("daysRemaining", days);
            }

            WriteTime(json, "deadline", outcome.Deadline);
        }

        WriteText(json, "supersededBy", outcome.SupersededBy);
        if (outcome.RenewalChain.Count > 0)
        {
            WriteTexts(json, "renewalChain", outcome.RenewalChain);
        }

        WriteReasons(json, "problems", outcome.Problems);
        WriteReasons(json, "warnings", outcome.Warnings);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(JsonString.Of(text), skipInputValidation: true);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time) => WriteText(json, name, time is { } moment ? ChinaTime.ToRfc3339(moment) : null);

    private static void WriteReasons(Utf8JsonWriter json, string name, IReadOnlyList<Failure> failures) => WriteTexts(json, name, failures.Select(failure => failure.Reason));

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteRawValue(JsonString.Of(text), skipInputValidation: true);
        }

        json.WriteEndArray();
    }
}
