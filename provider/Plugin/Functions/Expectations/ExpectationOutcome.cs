using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Expectations;

/// <summary>Makes of unmet expectations what the stack asked for: failures, or one warning.</summary>
internal static class ExpectationOutcome
{
    /// <summary>Ends a call.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="expectation">What was expected.</param>
    /// <param name="unmet">What is not met.</param>
    /// <param name="outputs">Gives the outputs, given what was only warned of.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<FunctionResult> CompleteAsync(
        Invocation invocation,
        Expectation expectation,
        IReadOnlyList<Failure> unmet,
        Func<IReadOnlyList<string>, IOutputs> outputs,
        CancellationToken cancellationToken)
    {
        if (unmet.Count > 0 && !expectation.WarnOnly)
        {
            return FunctionResult.Failed(unmet);
        }

        var warnings = FailureLimit.Apply(unmet).Select(failure => failure.ToString()).ToArray();
        if (warnings.Length > 0)
        {
            await invocation.Engine.WarnAsync(string.Join("; ", warnings), cancellationToken);
        }

        return FunctionResult.Of(outputs(warnings));
    }
}
