using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using Grpc.Core;

namespace TencentSsl.Plugin.Hosting;

/// <summary>The methods of the bound services by path. Streaming methods are left out, so they are answered like unknown ones.</summary>
internal sealed class UnaryMethods : ServiceBinderBase
{
    private readonly Dictionary<string, UnaryHandler> _byPath = new(StringComparer.Ordinal);

    /// <summary>One call: the whole request from the reader, the whole response to the writer.</summary>
    public delegate Task UnaryHandler(PipeReader request, PipeWriter response, ServerCallContext context);

    public bool TryGet(string path, [MaybeNullWhen(false)] out UnaryHandler handler) => _byPath.TryGetValue(path, out handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _byPath.Add(method.FullName, async (reader, writer, context) =>
        {
            TRequest request = await MessageFrame.ReadAsync(reader, method.RequestMarshaller, context.CancellationToken);
            TResponse response = await handler(request, context);
            MessageFrame.Write(writer, method.ResponseMarshaller, response);
        });
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
    }
}
