using System.Globalization;
using System.Text;
using Pulumi.TencentSsl;

namespace CiPreviewCheck;

/// <summary>Writes what a reviewer wants to see at a glance into the summary of a GitHub Actions run.</summary>
internal static class Summary
{
    public static async Task WriteAsync(IEnumerable<GetCertificateResult> certificates, int warnBelowDays)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } file)
        {
            return;
        }

        var text = new StringBuilder("## Certificates\n\n| | certificate | domain | status | ends | days left |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var certificate in certificates.Where(it => it.IsKnown()))
        {
            var mark = certificate.UnmetExpectations.Length == 0 ? "✅" : "⚠️";
            text.Append(CultureInfo.InvariantCulture, $"| {mark} | {certificate.CertificateId} | {certificate.Domain} | {certificate.StatusKind} | {certificate.NotAfter ?? "unknown"} | {certificate.DaysRemaining?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n⚠️ is not issued, or has fewer than {warnBelowDays} days left.\n");
        await File.AppendAllTextAsync(file, text.ToString());
    }
}
