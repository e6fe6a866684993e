using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Certificates.CertificateReading>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The outputs of the functions that read one certificate.</summary>
internal static class CertificateReadingOutputs
{
    public static OutputTable<CertificateReading> Table { get; } = new(
    [
        .. CertificateOutputs.Record.Select(output => output.Of<CertificateReading>(reading => reading.Facts)),
        Out.Text("orderId", reading => reading.Record.OrderId, "Order number; left out for uploads. Source: OrderId."),
        Out.Object("dvAuthDetail", CertificateTypes.DvAuthDetailType, CertificateTypes.DvAuthDetail, reading => reading.Record.DvAuthDetail, "What proves control of the domains while the certificate is under validation. Source: DvAuthDetail."),
        Out.Text("vulnerabilityReport", reading => reading.Record.VulnerabilityReport, "Report of the vulnerability scan. Source: VulnerabilityReport."),
        Out.Objects("dvRevokeAuthDetail", CertificateTypes.DvAuthType, CertificateTypes.DvAuth, reading => reading.Record.DvRevokeAuthDetail, "What proves control of the domains for revoking a DV certificate. Source: DvRevokeAuthDetail."),
        Out.Object("submittedData", SubmittedDataTypes.Type, SubmittedDataTypes.Table, reading => reading.IncludesSubmittedData ? reading.Record.SubmittedData : null, "The application form, a Pulumi secret, only with includeSubmittedData: personal data and a key password. In C# it makes the whole result secret. Source: SubmittedData.") with { Secret = true },
        Out.Text("requestId", reading => reading.Record.RequestId, "The service's id of the request, for support. Another one each time, so do not export it as a stack output. Source: RequestId."),
        .. CertificateOutputs.Computed.Select(output => output.Of<CertificateReading>(reading => reading.Facts)),
        Out.Texts("renewalChain", reading => reading.RenewalChain, "With followRenewals, the ids from the one asked for to this one; empty otherwise. Computed from certificateExtra."),
        Out.Texts("unmetExpectations", reading => reading.UnmetExpectations, "With `onUnmet: warn`, what was not met: one text each, with the path of the expectation. Computed from expect."),
    ]);
}
