using Google.Protobuf;
using Grpc.Core;
using Otlp;
using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>Spans go where the environment says, with a span for the call and one for each attempt, and nothing secret in them.</summary>
public sealed class TracingTests
{
    private static readonly SslApiOptions Canary = new() { Accounts = [new Account("AKIDCANARY", "CANARY-key")] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invoke_WithAnOtlpEndpoint_ExportsCallAndAttempts()
    {
        await using var api = await SslApiServer.StartAsync(Canary, Token);
        await using var collector = await TraceCollector.StartAsync(Token);
        var environment = WithCanary(
            api,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20CANARY-header"),
            ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test"));

        var stderr = await ReadCertificateAsync(api, environment, collector);

        AssertCallAndAttempts(collector.Spans);
        Assert.Equal("pulumi-resource-tencentssl", collector.Resource["service.name"]);
        Assert.Equal("test", collector.Resource["deployment.environment.name"]);
        Assert.Equal("Bearer CANARY-header", collector.Headers["authorization"]);
        Assert.Equal("application/x-protobuf", collector.Headers["content-type"]);
        Assert.DoesNotContain("CANARY", collector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithTheEnginesCollector_ExportsThereOverGrpcAndNotTheHeaders()
    {
        await using var api = await SslApiServer.StartAsync(Canary, Token);
        await using var collector = await TraceCollector.StartGrpcAsync(Token);
        await using var other = await TraceCollector.StartAsync(Token);
        var environment = WithCanary(
            api,
            ("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint["http://".Length..]),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", other.Endpoint),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20CANARY-header"));

        var stderr = await ReadCertificateAsync(api, environment, collector);

        AssertCallAndAttempts(collector.Spans);
        Assert.Equal("", other.Text);
        Assert.DoesNotContain("authorization", collector.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("CANARY", collector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_OfATracedEngine_ContinuesItsTrace()
    {
        await using var api = await SslApiServer.StartAsync(Canary, Token);
        await using var collector = await TraceCollector.StartGrpcAsync(Token);
        var environment = WithCanary(api, ("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint["http://".Length..]));

        await ReadCertificateAsync(api, environment, collector, new Metadata { { "traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01" } });

        var call = Assert.Single(collector.Spans, span => span.Name == "tencentssl:index:getCertificate");
        Assert.Equal("0123456789abcdef", Hex(call.ParentSpanId));
        Assert.All(collector.Spans, span => Assert.Equal("0123456789abcdef0123456789abcdef", Hex(span.TraceId)));
    }

    [Fact]
    public async Task Invoke_WithACollectorThatIsNotThere_AnswersAndEndsInOrder()
    {
        await using var api = await SslApiServer.StartAsync(Canary, Token);
        var environment = WithCanary(
            api,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://user:CANARY@127.0.0.1:1/CANARY?key=CANARY"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=CANARY"));

        var stderr = await ReadCertificateAsync(api, environment);

        Assert.Contains("spans could not be sent to 127.0.0.1:1: ", stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithTheEnginesLogSinkOnly_ExportsNothing()
    {
        await using var api = await SslApiServer.StartAsync(Canary, Token);
        await using var collector = await TraceCollector.StartAsync(Token);

        await ReadCertificateAsync(api, WithCanary(api, ("PULUMI_LOG_OTLP_ENDPOINT", collector.Endpoint["http://".Length..])));

        Assert.Equal("", collector.Text);
    }

    private static Dictionary<string, string?> WithCanary(SslApiServer api, params (string Name, string? Value)[] more) =>
        Surroundings.For(api, [("TENCENTCLOUD_SECRET_ID", "AKIDCANARY"), ("TENCENTCLOUD_SECRET_KEY", "CANARY-key"), ("TENCENTSSL_LOG", "debug"), .. more]);

    /// <summary>Runs the plugin for one call, whose first attempt fails, until the spans of both are there, and gives its debug log.</summary>
    private static async Task<string> ReadCertificateAsync(
        SslApiServer api,
        IReadOnlyDictionary<string, string?> environment,
        TraceCollector? collector = null,
        Metadata? headers = null)
    {
        api.Faults.Add("InternalError", 1);
        await using var plugin = await PluginProcess.StartAsync(environment, Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);
        await plugin.GetCertificateAsync("canary01", Token, headers);
        await (collector?.WaitForSpansAsync(3, Token) ?? Task.CompletedTask);
        plugin.Signal("TERM");
        var (exitCode, _) = await plugin.EndAsync(Token);
        Assert.Equal(0, exitCode);
        return plugin.Stderr;
    }

    private static void AssertCallAndAttempts(IReadOnlyList<Span> spans)
    {
        var call = Assert.Single(spans, span => span.Name == "tencentssl:index:getCertificate");
        var attempts = spans.Where(span => span.Name == "DescribeCertificate").OrderBy(span => span.StartTimeUnixNano).ToArray();
        Assert.Equal(3, spans.Count);
        Assert.Equal(2, attempts.Length);
        Assert.All(attempts, attempt => Assert.Equal((call.TraceId, call.SpanId, Span.Types.SpanKind.Client), (attempt.TraceId, attempt.ParentSpanId, attempt.Kind)));
        Assert.True(call.ParentSpanId.IsEmpty);
        Assert.Equal(new Otlp.Status { Code = Otlp.Status.Types.StatusCode.Error, Message = "InternalError" }, attempts[0].Status);
        Assert.Null(attempts[1].Status);
        Assert.Equal([0, 1], attempts.Select(attempt => attempt.Attributes.Single(attribute => attribute.Key == "http.request.resend_count").Value.IntValue));
    }

    private static string Hex(ByteString bytes) => Convert.ToHexStringLower(bytes.Span);
}
