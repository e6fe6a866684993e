using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Providers;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>The program's side of the resource monitor, over the wire like any other program's.</summary>
internal sealed class Monitor : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly ResourceMonitor.ResourceMonitorClient _client;
    private readonly CancellationToken _cancellationToken;

    private string _stackUrn = "";

    public Monitor(string address, CancellationToken cancellationToken)
    {
        _channel = GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler { UseProxy = false },
            DisposeHttpClient = true,
            MaxReceiveMessageSize = PluginConnection.MaxMessageSize,
            MaxSendMessageSize = PluginConnection.MaxMessageSize,
        });
        _client = new ResourceMonitor.ResourceMonitorClient(_channel);
        _cancellationToken = cancellationToken;
    }

    public async Task StartAsync(string type, string name)
    {
        await _client.GetDeploymentInfoAsync(new Empty(), cancellationToken: _cancellationToken);
        _stackUrn = (await RegisterAsync(Request(type, name, new Struct()))).Urn;
    }

    public Task<RegisterResourceResponse> RegisterAsync(string type, string name, Struct inputs, string version)
    {
        var request = Request(type, name, inputs);
        request.Parent = _stackUrn;
        request.Custom = true;
        request.Version = version;
        foreach (var key in inputs.Fields.Keys)
        {
            request.PropertyDependencies[key] = new();
        }

        return RegisterAsync(request);
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(string token, Struct args, string provider, string version) =>
        await _client.InvokeAsync(
            new ResourceInvokeRequest
            {
                Tok = token,
                Args = args,
                Provider = provider,
                Version = version,
                AcceptResources = true,
                AcceptsByteString = true,
            },
            cancellationToken: _cancellationToken);

    public async Task ExportAsync(Struct outputs) =>
        await _client.RegisterResourceOutputsAsync(
            new RegisterResourceOutputsRequest { Urn = _stackUrn, Outputs = outputs },
            cancellationToken: _cancellationToken);

    public void Dispose() => _channel.Dispose();

    private static RegisterResourceRequest Request(string type, string name, Struct inputs) => new()
    {
        Type = type,
        Name = name,
        Object = inputs,
        AcceptSecrets = true,
        CustomTimeouts = new(),
        AcceptResources = true,
        SupportsResultReporting = true,
        AcceptsByteString = true,
    };

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request) =>
        await _client.RegisterResourceAsync(request, cancellationToken: _cancellationToken);
}
