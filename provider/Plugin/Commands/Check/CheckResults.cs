namespace TencentSsl.Plugin.Commands.Check;

/// <summary>What results are called, and what exit code they ask for.</summary>
internal static class CheckResults
{
    public static IReadOnlyList<CheckResult> All { get; } = [CheckResult.Unmet, CheckResult.Unknown, CheckResult.Warning, CheckResult.Healthy];

    /// <summary>Gives the word that reports use.</summary>
    public static string Word(this CheckResult result) => result switch
    {
        CheckResult.Unmet => "unmet",
        CheckResult.Unknown => "unknown",
        CheckResult.Warning => "warning",
        _ => "healthy",
    };

    /// <summary>Gives the exit code; of several the greatest counts.</summary>
    public static int ExitCode(this CheckResult result) => result switch
    {
        CheckResult.Unmet => ExitCodes.Unmet,
        CheckResult.Unknown => ExitCodes.NotCompleted,
        _ => ExitCodes.Good,
    };
}
