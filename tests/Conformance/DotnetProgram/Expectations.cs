using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class Expectations : ResourceArgs
{
    [Input("minDaysRemaining")]
    public Input<int>? MinDaysRemaining { get; set; }

    [Input("domains")]
    public InputList<string> Domains { get; set; } = [];

    [Input("deployable")]
    public Input<bool>? Deployable { get; set; }

    [Input("minLifetimeFraction")]
    public Input<double>? MinLifetimeFraction { get; set; }
}
