using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

public sealed class SampleComponent : ComponentResource
{
    public SampleComponent(string name, ComponentResourceOptions? options = null)
        : base("my:index:Component", name, options)
    {
        Child = new CustomResource("sample:index:Thing", $"{name}-child", ResourceArgs.Empty, new CustomResourceOptions { Parent = this });
        Url = Output.Create("https://example.com");
        RegisterOutputs();
    }

    public CustomResource Child { get; }

    [Output("url")]
    public Output<string> Url { get; private set; }
}
