namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>What a sentence about an outcome is.</summary>
internal enum OutcomeLineKind
{
    Problem,
    Warning,
    Hint,
}
