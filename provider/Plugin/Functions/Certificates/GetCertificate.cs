using TencentSsl.Api.Meaning;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Wire;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Certificates.CertificateReading>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Reads one certificate by its id, and holds it against what the stack expects.</summary>
internal sealed class GetCertificate : IFunction
{
    private const string IdArgument = "certificateId";
    private const string SubmittedDataArgument = "includeSubmittedData";

    /// <summary>Gets the outputs.</summary>
    public static OutputTable<CertificateReading> Outputs { get; } = new(
    [
        Out.Text("certificateId", reading => reading.Record.CertificateId ?? reading.CertificateId, "Id of the certificate. Always there: a result without it comes from a preview in which the provider's configuration is not known yet. Source: CertificateId.") with { Required = true },
        .. CertificateOutputs.Record.Select(output => output.Of<CertificateReading>(reading => reading.Facts)),
        Out.Text("orderId", reading => reading.Record.OrderId, "Order number; left out for uploads. Source: OrderId."),
        Out.Object("dvAuthDetail", CertificateTypes.DvAuthDetailType, CertificateTypes.DvAuthDetail, reading => reading.Record.DvAuthDetail, "What proves control of the domains while the certificate is under validation. Source: DvAuthDetail."),
        Out.Text("vulnerabilityReport", reading => reading.Record.VulnerabilityReport, "Report of the vulnerability scan. Source: VulnerabilityReport."),
        Out.Objects("dvRevokeAuthDetail", CertificateTypes.DvAuthType, CertificateTypes.DvAuth, reading => reading.Record.DvRevokeAuthDetail, "What proves control of the domains for revoking a DV certificate. Source: DvRevokeAuthDetail."),
        Out.Object("submittedData", SubmittedDataTypes.Type, SubmittedDataTypes.Table, reading => reading.IncludesSubmittedData ? reading.Record.SubmittedData : null, "The application form, a Pulumi secret, only with includeSubmittedData: personal data and a key password. In C# it makes the whole result secret. Source: SubmittedData.") with { Secret = true },
        Out.Text("requestId", reading => reading.Record.RequestId, "The service's id of the request, for support. Another one each time, so do not export it as a stack output. Source: RequestId."),
        .. CertificateOutputs.Computed.Select(output => output.Of<CertificateReading>(reading => reading.Facts)),
        Out.Texts("unmetExpectations", reading => reading.UnmetExpectations, "With `onUnmet: warn`, what was not met: one text each, with the path of the expectation. Computed from expect."),
    ]);

    public FunctionDefinition Definition { get; } = new(
        "getCertificate",
        "Reads a certificate by its id and, with `expect`, fails the preview when it is not what the stack needs.",
        [
            new(IdArgument, PropertyType.String, "Id of the certificate, such as Juz8JAxn.") { Required = true },
            ExpectationInputs.Argument,
            new(SubmittedDataArgument, PropertyType.Boolean, "Whether to return the application form as `submittedData`, which is personal data and holds a key password. The default is false."),
        ],
        Outputs.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var arguments = invocation.Arguments.Fields;
        var id = arguments.Fields[IdArgument].StringValue.Trim();
        var expectation = Expectation.Read(arguments);

        var record = await invocation.Client.DescribeCertificateAsync(id, cancellationToken).ConfigureAwait(false);
        var now = invocation.Time.GetUtcNow();
        var facts = CertificateFacts.Of(record, now);

        var shownId = invocation.Arguments.Secrets.Contains(IdArgument) ? "[secret]" : id;
        var unmet = ExpectationCheck.Run(expectation, facts, CertificateLabel.Of(shownId, facts), now);
        if (unmet.Count > 0 && !expectation.WarnOnly)
        {
            return FunctionResult.Failed(unmet);
        }

        var warnings = unmet.Select(failure => $"{failure.Reason} ({failure.Property})").ToArray();
        if (warnings.Length > 0)
        {
            await invocation.Engine.WarnAsync(string.Join("; ", warnings), cancellationToken).ConfigureAwait(false);
        }

        var outputs = Outputs.Write(new CertificateReading(id, record, facts)
        {
            IncludesSubmittedData = arguments.Fields.TryGetValue(SubmittedDataArgument, out var include) && include.BoolValue,
            UnmetExpectations = warnings,
        });
        if (invocation.Arguments.Secrets.Contains(IdArgument))
        {
            outputs.Fields[IdArgument] = WireValues.Secret(outputs.Fields[IdArgument]);
        }

        return FunctionResult.Of(outputs);
    }
}
