using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

public sealed class SampleProvider : ProviderResource
{
    public SampleProvider(string name, SampleProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("sample", name, args ?? new SampleProviderArgs(), options)
    {
    }

    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; } = null!;

    [Output("secretKey")]
    public Output<string?> SecretKey { get; private set; } = null!;
}
