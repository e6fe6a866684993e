using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Lets the generated code write a message straight into the response.</summary>
internal sealed class ResponsePayload(PipeWriter body) : SerializationContext
{
    public override void SetPayloadLength(int payloadLength) => MessageFrame.WritePrefix(body, payloadLength);

    public override IBufferWriter<byte> GetBufferWriter() => body;

    public override void Complete()
    {
    }

    public override void Complete(byte[] payload)
    {
        SetPayloadLength(payload.Length);
        body.Write(payload);
    }
}
