using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi;

internal sealed class GrpcMonitor : IMonitor, IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly ResourceMonitor.ResourceMonitorClient _client;

    public GrpcMonitor(string address)
    {
        _channel = EngineChannel.Open(address);
        _client = new ResourceMonitor.ResourceMonitorClient(_channel);
    }

    public async Task<SupportsFeatureResponse> SupportsFeatureAsync(SupportsFeatureRequest request)
    {
        return await _client.SupportsFeatureAsync(request);
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        return await _client.InvokeAsync(request);
    }

    public async Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request)
    {
        return await _client.RegisterPackageAsync(request);
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        return await _client.ReadResourceAsync(request);
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        return await _client.RegisterResourceAsync(request);
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        await _client.RegisterResourceOutputsAsync(request);
    }

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // An engine from before 3.180 has nothing to wait for.
        }
    }

    public void Dispose()
    {
        _channel.Dispose();
    }
}
