namespace TencentSsl.Plugin.Commands.Check;

/// <summary>The outcomes of a run, and the moment at which certificates were judged.</summary>
/// <param name="Outcomes">In the order in which they were asked for.</param>
/// <param name="Now">The moment, by the service's clock.</param>
internal sealed record CheckRun(IReadOnlyList<CheckOutcome> Outcomes, DateTimeOffset Now)
{
    /// <summary>Gets the outcomes with the urgent ones first: by result, then by end.</summary>
    public IReadOnlyList<CheckOutcome> ByUrgency { get; } =
    [
        .. Outcomes
            .OrderBy(outcome => outcome.Result)
            .ThenBy(outcome => outcome.Facts?.NotAfter ?? DateTimeOffset.MaxValue)
            .ThenBy(outcome => outcome.CertificateId, StringComparer.Ordinal),
    ];

    /// <summary>Gets why something could not be told, each reason once.</summary>
    public IEnumerable<string> ReasonsOfUnknown =>
        Outcomes.Where(outcome => outcome.IsUnknown).SelectMany(outcome => outcome.Problems).Select(problem => problem.Reason).Distinct(StringComparer.Ordinal);

    public int ExitCode => Outcomes.Count == 0 ? ExitCodes.Good : Outcomes.Max(outcome => outcome.Result.ExitCode());

    public int Count(CheckResult result) => Outcomes.Count(outcome => outcome.Result == result);

    /// <summary>Says in a line how many came out how.</summary>
    public string Summary => Outcomes.Count == 0
        ? "no certificate matches"
        : string.Join(", ", CheckResults.All.Select(result => (Count: Count(result), result)).Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {pair.result.Word()}"));
}
