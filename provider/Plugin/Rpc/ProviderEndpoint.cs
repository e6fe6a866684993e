using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Rpc;

/// <summary>Puts <see cref="ProviderService"/> on the wire. No exception leaves a handler raw.</summary>
internal static class ProviderEndpoint
{
    private const string Service = "/pulumirpc.ResourceProvider/";

    /// <summary>Adds the calls of the provider protocol. What is not added answers UNIMPLEMENTED.</summary>
    public static void Bind(UnaryMethods methods, ProviderInstances instances)
    {
        Add(methods, "Handshake", ProviderHandshakeRequest.Parser, (request, call) => instances.Of(call.Connection).Handshake(request));
        Add(methods, "Attach", PluginAttach.Parser, (request, call) => instances.Of(call.Connection).Attach(request));
        Add(methods, "GetPluginInfo", Empty.Parser, (_, _) => ProviderService.GetPluginInfo());
        Add(methods, "GetSchema", GetSchemaRequest.Parser, (request, _) => ProviderService.GetSchema(request));
        Add(methods, "CheckConfig", CheckRequest.Parser, (request, call) => instances.Of(call.Connection).CheckConfig(request));
        Add(methods, "DiffConfig", DiffRequest.Parser, (request, _) => ProviderService.DiffConfig(request));
        Add(methods, "Configure", ConfigureRequest.Parser, (request, call) => instances.Of(call.Connection).Configure(request));
        Add(methods, "Cancel", Empty.Parser, (_, call) => instances.Of(call.Connection).Cancel());
        methods.Add(Service + "Invoke", InvokeRequest.Parser, (request, call) => InvokeAsync(instances.Of(call.Connection), request, call));
    }

    private static void Add<TRequest, TResponse>(
        UnaryMethods methods,
        string name,
        MessageParser<TRequest> parser,
        Func<TRequest, UnaryCall, TResponse> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        methods.Add(Service + name, parser, (request, call) =>
        {
            try
            {
                return Task.FromResult(handler(request, call));
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
            return await service.InvokeAsync(request, TraceParent.Of(call.Headers), call.CancellationToken);
        }
        catch (Exception exception)
        {
            throw RpcErrors.FromUnforeseen(call.Method, exception);
        }
    }
}
