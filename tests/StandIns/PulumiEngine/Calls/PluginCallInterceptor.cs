using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Pulumirpc;

namespace TencentSsl.StandIns.PulumiEngine.Calls;

/// <summary>Records what the engine asks of a plugin.</summary>
internal sealed class PluginCallInterceptor(CallLog log, string address) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var recorded = log.Begin($"{nameof(ResourceProvider)}/{context.Method.Name}", CallLog.Client, (IMessage)request);
        var call = continuation(request, context);
        return new AsyncUnaryCall<TResponse>(
            RecordAsync(recorded, call.ResponseAsync),
            call.ResponseHeadersAsync,
            call.GetStatus,
            call.GetTrailers,
            call.Dispose);
    }

    private async Task<TResponse> RecordAsync<TResponse>(RecordedCall recorded, Task<TResponse> response)
    {
        try
        {
            var message = await response;
            log.End(recorded, (IMessage)message!);
            return message;
        }
        catch (RpcException error)
        {
            log.Fail(recorded, GoStatus.Text(error, address));
            throw;
        }
    }
}
