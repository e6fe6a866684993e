using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace TencentSsl.Benchmarks.Http2;

/// <summary>
/// The calling side of one connection: one call at a time, with as little of its own in the measured time as can be.
/// It blocks its thread, which is the point: nothing is scheduled.
/// </summary>
internal sealed class GrpcPeer : IDisposable
{
    private const int MessagePrefix = 5;
    private const int WindowRefill = 1 << 20;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _header = new byte[Frames.HeaderLength];
    private byte[] _body = new byte[1 << 16];
    private int _stream = -1;
    private int _consumed;

    private GrpcPeer()
    {
    }

    public static GrpcPeer Connect(int port)
    {
        var peer = new GrpcPeer();
        peer._socket.Connect(IPAddress.Loopback, port);
        return peer;
    }

    /// <summary>Makes a call and returns the message that came back, valid until the next call; empty when only a status did.</summary>
    public ReadOnlySpan<byte> Call(UnaryRequest request)
    {
        var isFirst = _stream < 0;
        _stream += 2;
        var frames = request.OnStream(_stream);
        _socket.Send(isFirst ? [.. Frames.Preface, .. frames] : frames);

        var received = 0;
        while (true)
        {
            Fill(_header);
            var length = BinaryPrimitives.ReadInt32BigEndian(_header) >>> 8;
            var (type, flags) = (_header[3], _header[4]);
            Reserve(received + length);
            var payload = _body.AsSpan(received, length);
            Fill(payload);
            switch (type)
            {
                case Frames.Settings or Frames.Ping when (flags & Frames.Acknowledgement) == 0:
                    _socket.Send(Frames.Frame(type, Frames.Acknowledgement, 0, type == Frames.Ping ? payload : []));
                    break;
                case Frames.ResetStream or Frames.GoAway:
                    throw new InvalidOperationException($"the server ended the call with frame {type}: {Convert.ToHexString(payload)}");
                case Frames.Data:
                    received += length;
                    Consume(length);
                    break;
                case Frames.Headers when (flags & Frames.EndStream) != 0:
                    return received < MessagePrefix ? [] : _body.AsSpan(MessagePrefix, received - MessagePrefix);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Gives the connection's window back now and then, so that it is never used up.</summary>
    private void Consume(int length)
    {
        _consumed += length;
        if (_consumed >= WindowRefill)
        {
            _socket.Send(Frames.Frame(Frames.WindowUpdate, 0, 0, Frames.BigEndian(_consumed)));
            _consumed = 0;
        }
    }

    private void Reserve(int length)
    {
        if (length > _body.Length)
        {
            Array.Resize(ref _body, Math.Max(length, _body.Length * 2));
        }
    }

    private void Fill(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var read = _socket.Receive(buffer);
            if (read == 0)
            {
                throw new EndOfStreamException("the server closed the connection");
            }

            buffer = buffer[read..];
        }
    }
}
