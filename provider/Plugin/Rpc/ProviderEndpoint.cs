using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace TencentSsl.Plugin.Rpc;

/// <summary>Puts <see cref="ProviderService"/> on the wire. No exception leaves a handler raw.</summary>
internal sealed class ProviderEndpoint(ProviderService service) : ResourceProvider.ResourceProviderBase
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Answer(context, () => service.Handshake(request));

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context) =>
        Answer(context, () => service.Attach(request));

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Answer(context, ProviderService.GetPluginInfo);

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Answer(context, () => ProviderService.GetSchema(request));

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Answer(context, () => service.CheckConfig(request));

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Answer(context, () => ProviderService.DiffConfig(request));

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Answer(context, () => service.Configure(request));

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        try
        {
            return await service.InvokeAsync(request, context.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw RpcErrors.FromUnforeseen(context.Method, exception);
        }
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) =>
        Answer(context, service.Cancel);

    private static Task<T> Answer<T>(ServerCallContext context, Func<T> handler)
    {
        try
        {
            return Task.FromResult(handler());
        }
        catch (Exception exception)
        {
            throw RpcErrors.FromUnforeseen(context.Method, exception);
        }
    }
}
