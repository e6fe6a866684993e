using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace TencentSsl.Benchmarks.Http2;

/// <summary>A call, encoded before anything is timed. Only the number of its stream is filled in when it is sent.</summary>
internal sealed class UnaryRequest
{
    private const int StreamOffset = 5;

    // RFC 7541: entries of the static table, and literals whose name is one or is written out.
    private const byte MethodPost = 0x83;
    private const byte SchemeHttp = 0x86;
    private const byte LiteralName = 0x00;

    private readonly byte[] _frames;
    private readonly int _dataFrame;

    private UnaryRequest(byte[] headers, byte[] data)
    {
        _frames = [.. headers, .. data];
        _dataFrame = headers.Length;
    }

    public static UnaryRequest Create(string method, IMessage message)
    {
        byte[] block =
        [
            MethodPost,
            SchemeHttp,
            0x04, .. Text("/pulumirpc.ResourceProvider/" + method),
            0x01, .. Text("127.0.0.1"),
            0x0F, 0x10, .. Text("application/grpc"),
            LiteralName, .. Text("te"), .. Text("trailers"),
        ];
        var content = message.ToByteArray();
        byte[] framed = [0, .. Frames.BigEndian(content.Length), .. content];
        return new UnaryRequest(
            Frames.Frame(Frames.Headers, Frames.EndHeaders, 0, block),
            Frames.Frame(Frames.Data, Frames.EndStream, 0, framed));
    }

    /// <summary>Gives the bytes to send, valid until the next call.</summary>
    public ReadOnlySpan<byte> OnStream(int stream)
    {
        BinaryPrimitives.WriteInt32BigEndian(_frames.AsSpan(StreamOffset), stream);
        BinaryPrimitives.WriteInt32BigEndian(_frames.AsSpan(_dataFrame + StreamOffset), stream);
        return _frames;
    }

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
