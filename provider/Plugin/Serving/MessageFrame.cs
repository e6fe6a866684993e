using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;
using Grpc.Core;

namespace TencentSsl.Plugin.Serving;

/// <summary>gRPC's length-prefixed message: one byte that says whether it is compressed, four of length, the message.</summary>
internal static class MessageFrame
{
    /// <summary>The engine's own limit, in both directions.</summary>
    public const int MaxMessageBytes = 400 * 1024 * 1024;

    private const int PrefixLength = 5;

    public static async Task<IMessage> ReadAsync(PipeReader body, MessageParser parser, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await body.ReadAsync(cancellationToken);
            if (TrySlice(read, out ReadOnlySequence<byte> payload))
            {
                IMessage message = Parse(parser, payload);
                body.AdvanceTo(read.Buffer.End);
                return message;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static void Write(IBufferWriter<byte> body, IMessage message)
    {
        int length = message.CalculateSize();
        CheckLength((uint)length);
        Span<byte> prefix = body.GetSpan(PrefixLength);
        prefix[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], length);
        body.Advance(PrefixLength);
        message.WriteTo(body);
    }

    /// <summary>Frames a message that is sent rather than answered.</summary>
    public static byte[] ToArray(IMessage message)
    {
        var frame = new ArrayBufferWriter<byte>(PrefixLength + message.CalculateSize());
        Write(frame, message);
        return frame.WrittenSpan.ToArray();
    }

    private static IMessage Parse(MessageParser parser, ReadOnlySequence<byte> payload)
    {
        try
        {
            return parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Refused(StatusCode.Internal, "The request's message cannot be read.");
        }
    }

    private static bool TrySlice(ReadResult read, out ReadOnlySequence<byte> payload)
    {
        payload = default;
        var reader = new SequenceReader<byte>(read.Buffer);
        if (!reader.TryRead(out byte compressed) || !reader.TryReadBigEndian(out int length))
        {
            return read.IsCompleted ? throw Refused(StatusCode.Internal, "The request has no message.") : false;
        }

        if (compressed != 0)
        {
            throw Refused(StatusCode.Unimplemented, "Compressed messages are not supported.");
        }

        CheckLength((uint)length);
        payload = reader.UnreadSequence;
        if (payload.Length > length || (read.IsCompleted && payload.Length < length))
        {
            throw Refused(StatusCode.Internal, "The request is not exactly one message.");
        }

        return read.IsCompleted;
    }

    private static void CheckLength(uint length)
    {
        if (length > MaxMessageBytes)
        {
            throw Refused(StatusCode.ResourceExhausted, "The message is longer than 400 MiB.");
        }
    }

    private static RpcException Refused(StatusCode code, string detail) => new(new Status(code, detail));
}
