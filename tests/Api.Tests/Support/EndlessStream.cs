namespace TencentSsl.Api.Tests.Support;

/// <summary>A body that never ends, and counts what is taken from it.</summary>
internal sealed class EndlessStream : ReadOnlyStream
{
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        buffer.Fill((byte)'x');
        BytesRead += buffer.Length;
        return buffer.Length;
    }
}
