using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Google.Protobuf;
using Grpc.Core;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Tracing;

/// <summary>Sends spans to the collector. What cannot be sent is lost: the answers that the program waits for are worth more than a trace.</summary>
internal sealed class TraceSender(TraceDestination destination, Resource resource, HttpMessageHandler handler, ApiLog log, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>Makes the HTTP stack of a destination. It follows no redirects, as the headers may be a key that is for this place only.</summary>
    public static SocketsHttpHandler Open(TraceDestination destination) => new()
    {
        AllowAutoRedirect = false,
        SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        UseCookies = false,
        UseProxy = destination.UseProxy,
        ActivityHeadersPropagator = null,
    };

    /// <summary>Sends, and fails nothing.</summary>
    public async Task SendAsync(IEnumerable<Activity> ended, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = new CancellationTokenSource(destination.Timeout, time);
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            if (await TrySendAsync(Write(ended), limited.Token) is { } refusal)
            {
                log.NotTraced(destination.Address.Authority, refusal);
            }
        }
        catch (OperationCanceledException)
        {
            log.NotTraced(destination.Address.Authority, "no answer");
        }
        catch (Exception exception)
        {
            // Whatever it is, it must not end the loop, and with it the process. Its text may hold anything.
            log.NotTraced(destination.Address.Authority, exception.GetType().Name);
        }
    }

    public void Dispose() => _http.Dispose();

    private ExportTraceServiceRequest Write(IEnumerable<Activity> ended)
    {
        var spans = new ScopeSpans { Scope = new InstrumentationScope { Name = ApiActivity.SourceName, Version = Package.Version } };
        spans.Spans.AddRange(ended.Select(SpanMessage.Of));
        return new ExportTraceServiceRequest { ResourceSpans = { new ResourceSpans { Resource = resource, ScopeSpans = { spans } } } };
    }

    /// <summary>Sends, and gives the reason where the collector did not want it.</summary>
    private Task<string?> TrySendAsync(ExportTraceServiceRequest message, CancellationToken cancellationToken) =>
        destination.Protocol == TraceProtocol.Grpc ? CallAsync(message, cancellationToken) : PostAsync(message, cancellationToken);

    private async Task<string?> CallAsync(ExportTraceServiceRequest message, CancellationToken cancellationToken)
    {
        using var request = AddHeaders(UnaryRequest.Create(destination.Address, message));
        var status = await UnaryRequest.SendAsync(_http, request, cancellationToken);
        return status == StatusCode.OK ? null : string.Create(CultureInfo.InvariantCulture, $"gRPC status {(int)status}");
    }

    private async Task<string?> PostAsync(ExportTraceServiceRequest message, CancellationToken cancellationToken)
    {
        using var request = AddHeaders(new HttpRequestMessage(HttpMethod.Post, destination.Address) { Content = new ByteArrayContent(message.ToByteArray()) });
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var response = await _http.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"HTTP status {(int)response.StatusCode}");
    }

    private HttpRequestMessage AddHeaders(HttpRequestMessage request)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("pulumi-resource-tencentssl", Package.Version));
        foreach (var (name, value) in destination.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
