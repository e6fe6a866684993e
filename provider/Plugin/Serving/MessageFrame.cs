using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;
using Grpc.Core;

namespace TencentSsl.Plugin.Serving;

/// <summary>gRPC's length-prefixed message: one byte that says whether it is compressed, four of length, the message.</summary>
internal static class MessageFrame
{
    /// <summary>What a request may hold: arguments and configurations are small, and reading takes several times their size.</summary>
    public const int MaxRequestBytes = 16 * 1024 * 1024;

    /// <summary>What a response may hold: the engine's own limit.</summary>
    public const int MaxResponseBytes = 400 * 1024 * 1024;

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
        CheckLength((uint)length, MaxResponseBytes, "response");
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
            throw Refused(StatusCode.InvalidArgument, "The request's message cannot be read: a value in it is nested deeper than 32 levels, or it is no message of this protocol.");
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

        CheckLength((uint)length, MaxRequestBytes, "request");
        payload = reader.UnreadSequence;
        if (payload.Length > length || (read.IsCompleted && payload.Length < length))
        {
            throw Refused(StatusCode.Internal, "The request is not exactly one message.");
        }

        return read.IsCompleted;
    }

    private static void CheckLength(uint length, int limit, string message)
    {
        if (length > limit)
        {
            throw Refused(StatusCode.ResourceExhausted, $"The {message} has {length} bytes; at most {limit / 1024 / 1024} MiB are possible.");
        }
    }

    private static RpcException Refused(StatusCode code, string detail) => new(new Status(code, detail));
}
