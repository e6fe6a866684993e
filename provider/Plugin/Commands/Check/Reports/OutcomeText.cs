using System.Globalization;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>The parts of an outcome as texts, which each report escapes by its own rules.</summary>
internal static class OutcomeText
{
    /// <summary>Gets the certificate's id, or what was asked for where there is none.</summary>
    public static string Name(CheckOutcome outcome) => outcome.CertificateId.Length > 0 ? outcome.CertificateId : outcome.Asked ?? "";

    public static string Domain(CheckOutcome outcome) => outcome.Facts?.Record.Domain ?? "";

    public static string Status(CheckOutcome outcome) => outcome.Facts?.Status?.Name ?? "";

    public static string End(CheckOutcome outcome) => outcome.Facts?.NotAfter is { } end ? ChinaTime.ToRfc3339(end) : "";

    public static string Days(CheckOutcome outcome) => outcome.Facts?.DaysRemaining?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Gets the cells of the table's row.</summary>
    public static string[] Cells(CheckOutcome outcome) => [outcome.Result.Word(), Name(outcome), Domain(outcome), Status(outcome), End(outcome), Days(outcome)];

    /// <summary>Gets all sentences about an outcome: what is wrong, what soon will be, and the successor's name.</summary>
    public static IEnumerable<(OutcomeLineKind Kind, string Text)> Lines(CheckOutcome outcome)
    {
        foreach (var problem in outcome.Problems)
        {
            yield return (OutcomeLineKind.Problem, problem.Reason);
        }

        foreach (var warning in outcome.Warnings)
        {
            yield return (OutcomeLineKind.Warning, warning.Reason);
        }

        if (outcome.Hint is { } hint)
        {
            yield return (OutcomeLineKind.Hint, hint);
        }
    }
}
