using System.Net;
using System.Net.Http.Headers;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Serving;

/// <summary>Requests that no gRPC client sends, byte by byte.</summary>
public sealed class RawRequestTests : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private ServedMethods? _served;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedMethods.StartAsync(EchoService.Bind());

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _served!.DisposeAsync();
    }

    [Fact]
    public async Task Request_OfOneMessage_IsAnsweredByOneMessageAndTrailers()
    {
        using var response = await SendAsync([0, 0, 0, 0, 3, 10, 1, 7]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/grpc", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0, 0, 0, 0, 3, 10, 1, 7], await response.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal("0", Trailer(response, "grpc-status"));
        Assert.Null(Trailer(response, "grpc-message"));
    }

    [Theory]
    [InlineData("", "13", "The request has no message.")]
    [InlineData("00 00 00", "13", "The request has no message.")]
    [InlineData("00 00 00 00 05 01 02", "13", "The request is not exactly one message.")]
    [InlineData("00 00 00 00 01 01 02", "13", "The request is not exactly one message.")]
    [InlineData("00 00 00 00 01 01 00 00 00 00 01 02", "13", "The request is not exactly one message.")]
    [InlineData("01 00 00 00 01 01", "12", "Compressed messages are not supported.")]
    [InlineData("07 00 00 00 01 01", "12", "Compressed messages are not supported.")]
    [InlineData("00 01 00 00 01", "8", "The request has 16777217 bytes; at most 16 MiB are possible.")]
    [InlineData("00 ff ff ff ff", "8", "The request has 4294967295 bytes; at most 16 MiB are possible.")]
    [InlineData("00 80 00 00 00 01", "8", "The request has 2147483648 bytes; at most 16 MiB are possible.")]
    public async Task Request_OfSomethingElse_IsRefusedWithAStatus(string hex, string status, string message)
    {
        using var response = await SendAsync(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(status, Trailer(response, "grpc-status"));
        Assert.Equal(message, Trailer(response, "grpc-message"));
    }

    [Fact]
    public async Task Request_AfterARefusedOne_IsAnsweredOnTheSameConnection()
    {
        using var refused = await SendAsync([1, 0, 0, 0, 1, 1]);
        using var response = await SendAsync([0, 0, 0, 0, 0]);

        Assert.Equal("0", Trailer(response, "grpc-status"));
    }

    [Fact]
    public async Task Request_InPieces_IsPutTogether()
    {
        using var response = await SendAsync(new PiecewiseContent([0, 0, 0, 0, 4, 10, 2, 7, 6]));

        Assert.Equal([0, 0, 0, 0, 4, 10, 2, 7, 6], await response.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal("0", Trailer(response, "grpc-status"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task Request_OfAnotherContentType_IsRefused(string contentType)
    {
        using var response = await SendAsync([0, 0, 0, 0, 0], contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc")]
    public async Task Request_OfAGrpcContentType_IsAnswered(string contentType)
    {
        using var response = await SendAsync([0, 0, 0, 0, 0], contentType);

        Assert.Equal("0", Trailer(response, "grpc-status"));
    }

    [Fact]
    public async Task Request_WithMetadataThatIsNoBase64_IsAnsweredAllTheSame()
    {
        using var request = Request(new ByteArrayContent([0, 0, 0, 0, 0]), "application/grpc");
        request.Headers.TryAddWithoutValidation("x-odd-bin", "%%%");

        using var response = await _client.SendAsync(request, Cancelled);
        await response.Content.ReadAsByteArrayAsync(Cancelled);

        Assert.Equal("0", Trailer(response, "grpc-status"));
    }

    private static string? Trailer(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values) ? values.Single() : null;

    private Task<HttpResponseMessage> SendAsync(byte[] body, string contentType = "application/grpc") => SendAsync(new ByteArrayContent(body), contentType);

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string contentType = "application/grpc")
    {
        using var request = Request(content, contentType);
        var response = await _client.SendAsync(request, Cancelled);
        await response.Content.LoadIntoBufferAsync(Cancelled);
        return response;
    }

    private HttpRequestMessage Request(HttpContent content, string contentType)
    {
        content.Headers.ContentType = contentType.Length == 0 ? null : new MediaTypeHeaderValue(contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://{_served!.Address}{EchoService.Path}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        return request;
    }

    /// <summary>A body that goes out byte by byte.</summary>
    private sealed class PiecewiseContent(byte[] body) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var piece in body)
            {
                await stream.WriteAsync(new[] { piece });
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
