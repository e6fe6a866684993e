using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions;

/// <summary>The answer of a function: outputs, or what is wrong with its arguments or with the certificate.</summary>
internal sealed record FunctionResult(IOutputs? Outputs, IReadOnlyList<Failure> Failures)
{
    public static FunctionResult Of(IOutputs outputs) => new(outputs, []);

    public static FunctionResult Failed(IReadOnlyList<Failure> failures) => new(null, FailureLimit.Apply(failures));
}
