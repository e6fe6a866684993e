using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

public sealed class DetailArgs : ResourceArgs
{
    [Input("text")]
    public Input<string>? Text { get; set; }
}
