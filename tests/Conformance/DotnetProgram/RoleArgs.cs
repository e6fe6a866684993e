using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class RoleArgs : ResourceArgs
{
    [Input("roleArn")]
    public Input<string>? RoleArn { get; set; }

    [Input("durationSeconds")]
    public Input<int>? DurationSeconds { get; set; }
}
