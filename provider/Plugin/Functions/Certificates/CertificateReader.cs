using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Makes the answer of the functions that read one certificate.</summary>
internal static class CertificateReader
{
    /// <summary>Holds a certificate against what is expected of it, and writes it.</summary>
    public static async Task<FunctionResult> CompleteAsync(
        Invocation invocation,
        CertificateReading reading,
        CancellationToken cancellationToken)
    {
        var expectation = ExpectationInputs.Argument.Read(invocation.Arguments.Fields) ?? Expectation.None;
        var label = CertificateLabel.Of(reading.Facts);
        var unmet = ExpectationCheck.Run(expectation, reading.Facts, label, invocation.Now);
        if (expectation.ServedAt.Count > 0)
        {
            var served = new ServedCheck(invocation, expectation.ServedAt, reading.Facts, label);
            unmet = [.. unmet, .. await WaitForServed.RunAsync(invocation, served, label, cancellationToken)];
        }

        return await ExpectationOutcome.CompleteAsync(invocation, expectation, unmet, Outputs, cancellationToken);

        IOutputs Outputs(IReadOnlyList<string> warnings) =>
            CertificateReadingOutputs.Table.Of(reading with { UnmetExpectations = warnings });
    }
}
