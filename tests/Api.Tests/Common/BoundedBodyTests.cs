using System.IO.Compression;
using System.Text;
using TencentSsl.Api.Common;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Common;

public sealed class BoundedBodyTests
{
    private const int Limit = 1024 * 1024;

    private const string Compressed = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8 * 1024)]
    [InlineData(Limit - 1)]
    [InlineData(Limit)]
    public async Task ReadAsync_BodyWithinTheLimit_IsRead(int length)
    {
        var body = Enumerable.Range(0, length).Select(number => (byte)number).ToArray();
        using var announced = new ByteArrayContent(body);
        using var unannounced = Unannounced(new MemoryStream(body));

        Assert.Equal(body, (await ReadAsync(announced))!.Value.ToArray());
        Assert.Equal(body, (await ReadAsync(unannounced))!.Value.ToArray());
    }

    [Fact]
    public async Task ReadAsync_OneByteTooMany_IsNothing()
    {
        using var announced = new ByteArrayContent(new byte[Limit + 1]);
        using var unannounced = Unannounced(new MemoryStream(new byte[Limit + 1]));

        Assert.Null(await ReadAsync(announced));
        Assert.Null(await ReadAsync(unannounced));
    }

    [Fact]
    public async Task ReadAsync_AnnouncedLength_IsBelievedWithoutReading()
    {
        await using var endless = new EndlessStream();
        using var content = new StreamContent(endless);
        content.Headers.ContentLength = 50L * 1024 * 1024;

        Assert.Null(await ReadAsync(content));
        Assert.Equal(0, endless.BytesRead);
    }

    [Fact]
    public async Task ReadAsync_EndlessBody_TakesLittleMoreThanTheLimit()
    {
        await using var endless = new EndlessStream();
        using var content = Unannounced(endless);

        Assert.Null(await ReadAsync(content));
        Assert.InRange(endless.BytesRead, Limit, 3 * Limit);
    }

    [Fact]
    public async Task ReadAsync_LengthThatIsALie_IsBoundedAllTheSame()
    {
        await using var endless = new EndlessStream();
        using var content = new StreamContent(endless);
        content.Headers.ContentLength = 10;

        Assert.Null(await ReadAsync(content));
        Assert.InRange(endless.BytesRead, Limit, 3 * Limit);
    }

    [Fact]
    public async Task CallAsync_CompressedBomb_IsRefused()
    {
        var bomb = Compress(new byte[64 * Limit]);
        await using var server = new RawServer(Compressed, bomb);
        using var caller = new RealCaller(server.Endpoint);

        var exception = await caller.FailAsync();

        Assert.InRange(bomb.Length, 1, Limit);
        Assert.StartsWith("the answer is larger than 1024 KiB and was not read further (", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task CallAsync_BrokenCompression_IsAskedForAgain()
    {
        await using var server = new RawServer(Compressed, Encoding.ASCII.GetBytes("not gzip!"));
        using var caller = new RealCaller(server.Endpoint, Harness.Unpaced with { MaxRetries = 2 });

        var exception = await caller.FailAsync();

        Assert.StartsWith("the answer's compression is broken (", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task CallAsync_EndlessChunkExtension_IsAFaultOfTheAnswer()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;", Encoding.ASCII.GetBytes(new string('x', 1 << 20)));
        using var caller = new RealCaller(server.Endpoint, Harness.Unpaced with { MaxRetries = 2 });

        var exception = await caller.FailAsync();

        Assert.StartsWith("the answer is no HTTP that can be read: ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secretId", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, exception.Attempts);
    }

    private static StreamContent Unannounced(Stream body) => new(new UnknownLengthStream(body));

    private static Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content) =>
        BoundedBody.ReadAsync(content, Limit, TestContext.Current.CancellationToken);

    private static byte[] Compress(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(data);
        }

        return compressed.ToArray();
    }

    /// <summary>A body that nothing tells the length of.</summary>
    private sealed class UnknownLengthStream(Stream inner) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => inner.Read(buffer);
    }
}
