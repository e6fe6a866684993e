using Pulumi;

namespace TencentSsl.Conformance.DotnetProgram;

internal sealed class Site : ComponentResource
{
    public Site(string name, ComponentResourceOptions options)
        : base("demo:index:Site", name, options)
    {
        End = Scenarios.Get("Juz8JAxn", new InvokeOptions { Parent = this }).Apply(it => it.CertEndTime);
        RegisterOutputs(new Dictionary<string, object?> { ["end"] = End });
    }

    public Output<string?> End { get; }
}
