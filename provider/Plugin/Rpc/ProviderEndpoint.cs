using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Hosting;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Rpc;

/// <summary>Puts <see cref="ProviderService"/> on the wire. No exception leaves a handler raw.</summary>
internal static class ProviderEndpoint
{
    private const string Service = "/pulumirpc.ResourceProvider/";

    /// <summary>Adds the calls of the provider protocol. What is not added answers UNIMPLEMENTED.</summary>
    public static void Bind(UnaryMethods methods, ProviderService service)
    {
        Add(methods, "Handshake", ProviderHandshakeRequest.Parser, service.Handshake);
        Add(methods, "Attach", PluginAttach.Parser, service.Attach);
        Add(methods, "GetPluginInfo", Empty.Parser, _ => ProviderService.GetPluginInfo());
        Add(methods, "GetSchema", GetSchemaRequest.Parser, ProviderService.GetSchema);
        Add(methods, "CheckConfig", CheckRequest.Parser, service.CheckConfig);
        Add(methods, "DiffConfig", DiffRequest.Parser, ProviderService.DiffConfig);
        Add(methods, "Configure", ConfigureRequest.Parser, service.Configure);
        Add(methods, "Cancel", Empty.Parser, _ => service.Cancel());
        methods.Add(Service + "Invoke", InvokeRequest.Parser, (request, call) => InvokeAsync(service, request, call));
    }

    private static void Add<TRequest, TResponse>(
        UnaryMethods methods,
        string name,
        MessageParser<TRequest> parser,
        Func<TRequest, TResponse> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        methods.Add(Service + name, parser, (request, call) =>
        {
            try
            {
                return Task.FromResult(handler(request));
            }
            catch (Exception exception)
            {
                throw RpcErrors.FromUnforeseen(call.Method, exception);
            }
        });

    private static async Task<InvokeResponse> InvokeAsync(ProviderService service, InvokeRequest request, UnaryCall call)
    {
        try
        {
            return await service.InvokeAsync(request, TraceParent.Of(call.Headers), call.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw RpcErrors.FromUnforeseen(call.Method, exception);
        }
    }
}
