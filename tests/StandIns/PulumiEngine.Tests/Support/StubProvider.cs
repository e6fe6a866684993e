using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiEngine.Tests.Support;

/// <summary>A plugin inside the test: it does what the test says, and keeps what it was asked.</summary>
internal sealed class StubProvider : ResourceProvider.ResourceProviderBase
{
    public ProviderHandshakeResponse HandshakeResponse { get; set; } = new() { AcceptSecrets = true, AcceptResources = true };

    public string Version { get; set; } = "0.1.0";

    public Func<CheckRequest, CheckResponse> OnCheckConfig { get; set; } = request => new CheckResponse { Inputs = request.News };

    public Func<ConfigureRequest, ConfigureResponse> OnConfigure { get; set; } = _ => new ConfigureResponse();

    public Func<InvokeRequest, CancellationToken, Task<InvokeResponse>> OnInvoke { get; set; } =
        (request, _) => Task.FromResult(new InvokeResponse { Return = request.Args });

    public List<InvokeRequest> Invokes { get; } = [];

    public List<ConfigureRequest> Configures { get; } = [];

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(HandshakeResponse);

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSchemaResponse { Schema = """{"functions":{"tencentssl:index:getCertificate":{}}}""" });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(OnCheckConfig(request));

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        Configures.Add(request);
        return Task.FromResult(OnConfigure(request));
    }

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        Invokes.Add(request);
        return OnInvoke(request, context.CancellationToken);
    }

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Task.FromResult(new CreateResponse { Properties = request.Properties });

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());
}
