namespace TencentSsl.Api.Tests.Support;

/// <summary>A body that begins well and breaks off.</summary>
internal sealed class BrokenStream : ReadOnlyStream
{
    private bool _begun;

    public override int Read(Span<byte> buffer)
    {
        if (_begun)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "the response ended prematurely");
        }

        _begun = true;
        "{\"Respo"u8.CopyTo(buffer);
        return 7;
    }
}
