using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Makes the answer of the functions that read one certificate.</summary>
internal static class CertificateReader
{
    /// <summary>Holds a certificate against what is expected of it, and writes it.</summary>
    public static Task<FunctionResult> CompleteAsync(
        Invocation invocation,
        CertificateReading reading,
        CancellationToken cancellationToken)
    {
        var expectation = ExpectationInputs.Argument.Read(invocation.Arguments.Fields) ?? Expectation.None;
        var unmet = ExpectationCheck.Run(
            expectation,
            reading.Facts,
            CertificateLabel.Of(reading.Facts),
            invocation.Now);
        return ExpectationOutcome.CompleteAsync(invocation, expectation, unmet, Outputs, cancellationToken);

        IOutputs Outputs(IReadOnlyList<string> warnings) =>
            CertificateReadingOutputs.Table.Of(reading with { UnmetExpectations = warnings });
    }
}
