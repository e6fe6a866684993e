using Pulumi;

namespace TencentSsl.StandIns.PulumiSdk.Tests.Samples;

public sealed class SampleProviderArgs : ResourceArgs
{
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    [Input("secretKey")]
    public Input<string>? SecretKey { get; set; }

    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    [Input("detail", json: true)]
    public Input<DetailArgs>? Detail { get; set; }
}
