using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

public sealed class LookupArgs : InvokeArgs
{
    [Input("names")]
    private InputList<string>? _names;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("kind")]
    public Input<Kind>? Kind { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("detail")]
    public Input<DetailArgs>? Detail { get; set; }

    public InputList<string> Names
    {
        get => _names ??= [];
        set => _names = value;
    }
}
