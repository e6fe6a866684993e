using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>
/// A file for the textfile collector of node_exporter, in the text format that also openmetrics tools read. The first three names are those
/// that exporters of X.509 certificates use.
/// </summary>
internal static class PrometheusReport
{
    public static void Write(CheckRun run, TextWriter writer)
    {
        // Two series with the same labels would make the whole file unreadable, and a file may name a certificate twice: the worse result counts.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var certificates = run.ByUrgency
            .Select(outcome => (Outcome: outcome, Labels: Labels(outcome)))
            .Where(item => seen.Add(item.Labels))
            .ToArray();

        Write(writer, "x509_cert_not_before", "Begin of validity of the certificate, in seconds since 1970.", certificates, outcome => Seconds(outcome.Facts?.NotBefore));
        Write(writer, "x509_cert_not_after", "End of validity of the certificate, in seconds since 1970.", certificates, outcome => Seconds(outcome.Facts?.NotAfter));
        Write(writer, "x509_cert_expired", "1 where the certificate has expired, else 0.", certificates, outcome => outcome.Facts?.Expired is { } expired ? (expired ? "1" : "0") : null);
        Write(writer, "tencentssl_certificate_valid", "1 where the certificate is valid: begun, not expired, issued and not withdrawn. Else 0.", certificates, outcome => outcome.Facts is { } facts ? (facts.Valid == true ? "1" : "0") : null);
        Write(writer, "tencentssl_check_healthy", "1 where the certificate is all that is expected of it, else 0, also where that could not be told.", certificates, outcome => outcome.Result is CheckResult.Healthy or CheckResult.Warning ? "1" : "0");

        WriteHead(writer, "tencentssl_check_certificates", "How many certificates came out how.");
        foreach (var result in CheckResults.All)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"tencentssl_check_certificates{{result=\"{result.Word()}\"}} {run.Count(result)}\n"));
        }

        WriteHead(writer, "tencentssl_check_timestamp_seconds", "When the check was run, in seconds since 1970.");
        writer.Write($"tencentssl_check_timestamp_seconds {Seconds(run.Now)}\n");
    }

    private static void Write(TextWriter writer, string name, string help, (CheckOutcome Outcome, string Labels)[] certificates, Func<CheckOutcome, string?> value)
    {
        WriteHead(writer, name, help);
        foreach (var (outcome, labels) in certificates)
        {
            if (value(outcome) is { } number)
            {
                writer.Write($"{name}{{{labels}}} {number}\n");
            }
        }
    }

    private static void WriteHead(TextWriter writer, string name, string help) => writer.Write($"# HELP {name} {help}\n# TYPE {name} gauge\n");

    private static string? Seconds(DateTimeOffset? moment) => moment?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Labels(CheckOutcome outcome)
    {
        var labels = new StringBuilder();
        Add("certificate_id", outcome.CertificateId);
        Add("subject_CN", OutcomeText.Domain(outcome));
        if (outcome.Check is not null)
        {
            Add("check", outcome.Check);
        }

        if (outcome.Asked is not null)
        {
            Add("asked", outcome.Asked);
        }

        return labels.ToString();

        void Add(string name, string value) =>
            labels.Append(labels.Length == 0 ? "" : ",").Append(name).Append("=\"").Append(Escape(value)).Append('"');
    }

    private static string Escape(string text) =>
        VisibleText.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
