using System.Net;
using System.Threading.Channels;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>A collector of spans without a network, asked with http/protobuf.</summary>
internal sealed class CollectorStandIn(HttpStatusCode status = HttpStatusCode.OK, bool answers = true) : HttpMessageHandler
{
    private readonly Channel<(HttpRequestMessage Request, Otlp.ExportTraceServiceRequest Message)> _received =
        Channel.CreateUnbounded<(HttpRequestMessage Request, Otlp.ExportTraceServiceRequest Message)>();

    /// <summary>Gets how many requests were given up before they were answered.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Gets a value indicating whether something has come that was not read.</summary>
    public bool HasMessages => _received.Reader.Count > 0;

    /// <summary>Waits for the next request.</summary>
    public async Task<(HttpRequestMessage Request, Otlp.ExportTraceServiceRequest Message)> ReadAsync() =>
        await _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WithinReason();

    /// <summary>Waits for the next request, and gives the names of its spans.</summary>
    public async Task<IReadOnlyList<string>> ReadNamesAsync()
    {
        var (_, message) = await ReadAsync();
        return [.. message.ResourceSpans.Single().ScopeSpans.Single().Spans.Select(span => span.Name)];
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = Otlp.ExportTraceServiceRequest.Parser.ParseFrom(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        _received.Writer.TryWrite((request, message));
        if (!answers)
        {
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            finally
            {
                GivenUp++;
            }
        }

        return new HttpResponseMessage(status);
    }
}
