using System.Collections.Concurrent;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Otlp;

namespace TencentSsl.EndToEnd.Tests.Support;

/// <summary>A collector of OpenTelemetry spans that keeps what it is sent.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Received _received;

    private TraceCollector(WebApplication application, Received received)
    {
        _application = application;
        _received = received;
    }

    public string Endpoint => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Gets all spans that came so far.</summary>
    public IReadOnlyList<Span> Spans => [.. _received.Messages.SelectMany(message => message.ResourceSpans).SelectMany(group => group.ScopeSpans).SelectMany(group => group.Spans)];

    /// <summary>Gets the attributes of the process that sent them, as texts.</summary>
    public IReadOnlyDictionary<string, string> Resource =>
        _received.Messages.First().ResourceSpans.Single().Resource.Attributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value.StringValue, StringComparer.Ordinal);

    /// <summary>Gets all that came so far, spans or not, as text: names and values stand in it as they are.</summary>
    public string Text => string.Join('\n', _received.Messages.Select(message => Encoding.Latin1.GetString(message.ToByteArray())));

    /// <summary>Gets the headers of the last request.</summary>
    public IReadOnlyDictionary<string, string> Headers => _received.Headers;

    /// <summary>Starts a collector of http/protobuf.</summary>
    public static Task<TraceCollector> StartAsync(CancellationToken cancellationToken) => StartAsync(HttpProtocols.Http1, cancellationToken);

    /// <summary>Starts a collector of grpc, in clear as the engine's is.</summary>
    public static Task<TraceCollector> StartGrpcAsync(CancellationToken cancellationToken) => StartAsync(HttpProtocols.Http2, cancellationToken);

    /// <summary>Waits until so many spans have come.</summary>
    public async Task WaitForSpansAsync(int count, CancellationToken cancellationToken)
    {
        while (Spans.Count < count)
        {
            await _received.Came.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _received.Came.Dispose();
    }

    private static async Task<TraceCollector> StartAsync(HttpProtocols protocol, CancellationToken cancellationToken)
    {
        var received = new Received();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = protocol));
        builder.Services.AddSingleton(received);
        builder.Services.AddGrpc();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapGrpcService<Service>();
        application.MapPost("/v1/traces", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            received.Add(context, ExportTraceServiceRequest.Parser.ParseFrom(body.ToArray()));
        });
        await application.StartAsync(cancellationToken);
        return new TraceCollector(application, received);
    }

    private sealed class Received
    {
        public ConcurrentQueue<ExportTraceServiceRequest> Messages { get; } = new();

        /// <summary>Gets what is released once for each message.</summary>
        public SemaphoreSlim Came { get; } = new(0);

        public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

        public void Add(HttpContext context, ExportTraceServiceRequest message)
        {
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            Messages.Enqueue(message);
            Came.Release();
        }
    }

    private sealed class Service(Received received) : TraceService.TraceServiceBase
    {
        public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context)
        {
            received.Add(context.GetHttpContext(), request);
            return Task.FromResult(new ExportTraceServiceResponse());
        }
    }
}
