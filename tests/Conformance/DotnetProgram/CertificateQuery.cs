using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class CertificateQuery : InvokeArgs
{
    [Input("certificateId")]
    public Input<string>? CertificateId { get; set; }

    [Input("expect")]
    public Input<Expectations>? Expect { get; set; }
}
