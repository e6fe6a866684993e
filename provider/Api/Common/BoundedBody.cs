using System.Buffers;

namespace TencentSsl.Api.Common;

/// <summary>Reads a body into memory up to a limit, however long the sender goes on.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 8 * 1024;

    /// <summary>Reads the whole body; null when it is longer than <paramref name="limit"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            return null;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken);
        await using (stream)
        {
            // One byte more than announced, so that the end is seen without growing the buffer.
            var body = new ArrayBufferWriter<byte>((int)(content.Headers.ContentLength + 1 ?? FirstBuffer));
            while (true)
            {
                var read = await stream.ReadAsync(body.GetMemory(1), cancellationToken);
                if (read == 0)
                {
                    return body.WrittenMemory;
                }

                body.Advance(read);
                if (body.WrittenCount > limit)
                {
                    return null;
                }
            }
        }
    }
}
