using System.Buffers;
using Grpc.Core;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Gives the generated code the bytes where Kestrel has them.</summary>
internal sealed class RequestPayload(ReadOnlySequence<byte> payload) : DeserializationContext
{
    public override int PayloadLength => (int)payload.Length;

    public override byte[] PayloadAsNewBuffer() => payload.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => payload;
}
