using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Grpc.Core;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Tracing;

/// <summary>A unary gRPC call of another process: to send one message is all that the plugin does there.</summary>
internal static class UnaryRequest
{
    public static HttpRequestMessage Create(Uri method, IMessage message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, method)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(MessageFrame.ToArray(message)),
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        return request;
    }

    /// <summary>Calls, and gives the status; an answer that tells none is Unknown.</summary>
    public static async Task<StatusCode> SendAsync(HttpMessageInvoker http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, cancellationToken);

        // The call has been answered once its trailers are in.
        await response.Content.CopyToAsync(Stream.Null, cancellationToken);
        return Status(response.TrailingHeaders) ?? Status(response.Headers) ?? StatusCode.Unknown;
    }

    private static StatusCode? Status(HttpResponseHeaders headers) =>
        headers.TryGetValues("grpc-status", out var values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? (StatusCode)status
            : null;
}
