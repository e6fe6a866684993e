using System.Globalization;
using System.Text;
using Pulumi.TencentSsl.Outputs;

namespace CiPreviewCheck;

/// <summary>Writes what a reviewer wants to see at a glance into the summary of a GitHub Actions run.</summary>
internal static class Summary
{
    public static async Task WriteAsync(IEnumerable<Certificate> certificates, int warnBelowDays)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } file)
        {
            return;
        }

        var text = new StringBuilder("## Certificates\n\n| | certificate | domain | status | ends | days left |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var certificate in certificates)
        {
            var mark = certificate.DaysRemaining < warnBelowDays ? "⚠️" : "✅";
            text.Append(CultureInfo.InvariantCulture, $"| {mark} | {certificate.CertificateId} | {certificate.Domain} | {certificate.StatusKind} | {certificate.NotAfter ?? "unknown"} | {certificate.DaysRemaining?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n⚠️ has fewer than {warnBelowDays} days left.\n");
        await File.AppendAllTextAsync(file, text.ToString());
    }
}
