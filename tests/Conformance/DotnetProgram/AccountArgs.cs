using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class AccountArgs : ResourceArgs
{
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    [Input("secretId")]
    public Input<string>? SecretId { get; set; }

    [Input("secretKey")]
    public Input<string>? SecretKey { get; set; }

    [Input("maxRequestsPerSecond", json: true)]
    public Input<int>? MaxRequestsPerSecond { get; set; }

    [Input("assumeRole", json: true)]
    public Input<RoleArgs>? AssumeRole { get; set; }
}
