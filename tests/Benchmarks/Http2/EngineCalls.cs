using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace TencentSsl.Benchmarks.Http2;

/// <summary>The calls that an engine makes, in its order. Account and endpoint come from the environment.</summary>
internal static class EngineCalls
{
    /// <summary>The highest rate that can be configured, so that it is not the rate that is measured.</summary>
    public const int HighestPace = 1000;

    public static UnaryRequest Handshake { get; } = UnaryRequest.Create(
        "Handshake", new ProviderHandshakeRequest { EngineAddress = StandIn.NoEngine, ConfigureWithUrn = true, InvokeWithPreview = true });

    public static UnaryRequest GetPluginInfo { get; } = UnaryRequest.Create("GetPluginInfo", new Empty());

    public static UnaryRequest CheckConfig { get; } = UnaryRequest.Create(
        "CheckConfig", new CheckRequest { Urn = "urn:pulumi:dev::p::pulumi:providers:tencentssl::default", News = Configuration(HighestPace) });

    public static UnaryRequest Configure { get; } = UnaryRequest.Create(
        "Configure", new ConfigureRequest { Args = Configuration(HighestPace), AcceptSecrets = true, AcceptResources = true });

    public static UnaryRequest GetCertificate { get; } = UnaryRequest.Create("Invoke", ReadRequest(StandIn.CertificateId));

    public static InvokeRequest ReadRequest(string certificateId) => new()
    {
        Tok = "tencentssl:index:getCertificate",
        Args = new Struct { Fields = { ["certificateId"] = Value.ForString(certificateId) } },
        Preview = true,
    };

    public static InvokeRequest ListRequest() => new() { Tok = "tencentssl:index:getCertificates", Preview = true };

    public static Struct Configuration(int requestsPerSecond) => new()
    {
        Fields =
        {
            ["maxRequestsPerSecond"] = Value.ForString(requestsPerSecond.ToString(CultureInfo.InvariantCulture)),

            // A thousand reads at ten a second take longer than a call may by default.
            ["totalTimeoutSeconds"] = Value.ForString("600"),
        },
    };
}
