using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using Google.Protobuf;

namespace TencentSsl.Plugin.Serving;

/// <summary>
/// The methods that are served, by path.
/// They are not bound through the generated code's ServiceBinderBase: its generic virtual methods are resolved by the native runtime's type loader
/// when they are called, which costs more than the rest of the start-up.
/// </summary>
internal sealed class UnaryMethods
{
    private readonly Dictionary<string, UnaryHandler> _byPath = new(StringComparer.Ordinal);

    /// <summary>One call: the whole request from the reader, the whole response to the writer.</summary>
    public delegate Task UnaryHandler(PipeReader request, PipeWriter response, UnaryCall call);

    public void Add<TRequest, TResponse>(string path, MessageParser<TRequest> parser, Func<TRequest, UnaryCall, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        _byPath.Add(path, async (reader, writer, call) =>
        {
            var request = (TRequest)await MessageFrame.ReadAsync(reader, parser, call.CancellationToken);
            MessageFrame.Write(writer, await handler(request, call));
        });

    public bool TryGet(string path, [MaybeNullWhen(false)] out UnaryHandler handler) => _byPath.TryGetValue(path, out handler);
}
