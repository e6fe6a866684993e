using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class ThingArgs : ResourceArgs
{
    [Input("a")]
    public Input<int>? A { get; set; }
}
