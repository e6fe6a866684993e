using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

[OutputType]
public sealed class LookupDetail
{
    public readonly string? Text;

    [OutputConstructor]
    internal LookupDetail(string? text)
    {
        Text = text;
    }
}
