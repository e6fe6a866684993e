using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiEngine.Calls;

/// <summary>Records what a program asks of the resource monitor.</summary>
internal sealed class MonitorCallInterceptor(CallLog log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var method = context.Method[(context.Method.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (!method.StartsWith($"{nameof(ResourceMonitor)}/", StringComparison.Ordinal))
        {
            return await continuation(request, context);
        }

        var recorded = log.Begin(method, CallLog.Server, (IMessage)request);
        try
        {
            var response = await continuation(request, context);
            log.End(recorded, (IMessage)response);
            return response;
        }
        catch (RpcException)
        {
            // The engine's own log has an empty answer here; the error itself is in the program's hands.
            log.End(recorded, new JsonObject());
            throw;
        }
    }
}
