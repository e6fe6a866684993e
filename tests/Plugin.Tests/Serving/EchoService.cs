using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Tests.Serving;

/// <summary>A method of bytes, whose handler a test writes.</summary>
internal static class EchoService
{
    public const string Path = "/test.Echo/Call";

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(
        bytes => new BytesValue { Value = ByteString.CopyFrom(bytes) }.ToByteArray(),
        bytes => BytesValue.Parser.ParseFrom(bytes).Value.ToByteArray());

    public static Method<byte[], byte[]> Method { get; } = new(MethodType.Unary, "test.Echo", "Call", Bytes, Bytes);

    public static Action<UnaryMethods> Bind(Func<byte[], UnaryCall, Task<byte[]>> handler) =>
        methods => methods.Add(Path, BytesValue.Parser, async (request, call) =>
            new BytesValue { Value = ByteString.CopyFrom(await handler(request.Value.ToByteArray(), call)) });

    /// <summary>A handler that answers what it is sent.</summary>
    public static Action<UnaryMethods> Bind() => Bind((request, _) => Task.FromResult(request));

    public static AsyncUnaryCall<byte[]> Call(ChannelBase channel, byte[] request, CancellationToken cancellationToken) =>
        channel.CreateCallInvoker().AsyncUnaryCall(Method, null, new CallOptions(cancellationToken: cancellationToken), request);

    public static AsyncUnaryCall<byte[]> Call(ChannelBase channel, string request, CancellationToken cancellationToken) =>
        Call(channel, Encoding.UTF8.GetBytes(request), cancellationToken);
}
