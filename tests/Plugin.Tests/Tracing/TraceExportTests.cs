using System.Diagnostics;
using System.Net;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Tests.Tracing;

/// <summary>The listener hears all activities of the process, those of other tests included, so these run alone.</summary>
[Collection(ProcessWide.Name)]
public sealed class TraceExportTests
{
    private static readonly TraceDestination Destination = new(new Uri("http://collector.example.com/v1/traces?key=CANARY"), TraceProtocol.HttpProtobuf)
    {
        Headers = [new("authorization", "Bearer CANARY")],
    };

    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _log = new();

    [Theory]
    [InlineData("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "127.0.0.1:1", true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:1", true)]
    [InlineData("PULUMI_LOG_OTLP_ENDPOINT", "127.0.0.1:1", false)]
    public async Task Start_ByVariable_ListensOnlyWhereThereIsAPlaceForSpans(string variable, string value, bool exports)
    {
        await using var export = TraceExport.Start(Variables.Of((variable, value)), ApiLog.None, _time);

        Assert.Equal(exports, export is not null);
        Assert.Equal(exports, ApiActivity.Source.HasListeners());
    }

    [Fact]
    public async Task Activities_ThatHaveEnded_AreSentEverySecond()
    {
        using var collector = new CollectorStandIn();
        await using var export = Start(collector);
        using var running = ApiActivity.Source.StartActivity("running");
        End("first");
        End("second");

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(collector.HasMessages);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["first", "second"], await collector.ReadNamesAsync());

        running!.Stop();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["running"], await collector.ReadNamesAsync());
    }

    [Fact]
    public async Task Request_OverHttp_HasResourceScopeAndHeaders()
    {
        using var collector = new CollectorStandIn();
        var export = Start(collector);
        End("first");

        await export.DisposeAsync();

        var (request, message) = await collector.ReadAsync();
        Assert.Equal((HttpMethod.Post, Destination.Address), (request.Method, request.RequestUri));
        Assert.Equal(["Bearer CANARY"], request.Headers.GetValues("authorization"));
        Assert.Equal("application/x-protobuf", request.Content!.Headers.ContentType!.ToString());
        Assert.StartsWith("pulumi-resource-tencentssl/", request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        var spans = Assert.Single(message.ResourceSpans);
        Assert.Contains(spans.Resource.Attributes, attribute => attribute.Key == "service.name");
        Assert.Equal(new Otlp.InstrumentationScope { Name = "TencentSsl.Api", Version = Package.Version }, spans.ScopeSpans.Single().Scope);
    }

    [Fact]
    public async Task Dispose_WithNothingWaiting_SendsNothing()
    {
        using var collector = new CollectorStandIn();

        await Start(collector).DisposeAsync();

        Assert.False(collector.HasMessages);
    }

    [Fact]
    public async Task Activities_MoreThanCanWait_LoseTheNewest()
    {
        using var collector = new CollectorStandIn();
        var export = Start(collector);
        for (var number = 0; number <= TraceExport.MaxWaiting; number++)
        {
            End($"{number}");
        }

        await export.DisposeAsync();

        var names = await collector.ReadNamesAsync();
        Assert.Equal(TraceExport.MaxWaiting, names.Count);
        Assert.Equal($"{TraceExport.MaxWaiting - 1}", names[^1]);
    }

    [Fact]
    public async Task Dispose_WithACollectorThatDoesNotAnswer_EndsAfterTwoSeconds()
    {
        using var collector = new CollectorStandIn(answers: false);
        var export = Start(collector);
        End("first");

        var ending = export.DisposeAsync().AsTask();
        await collector.ReadAsync();
        _time.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(ending.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await ending.WithinReason();
        AssertLogged("no answer");
    }

    [Fact]
    public async Task Dispose_WhileARequestHangs_SharesTheTwoSeconds()
    {
        using var collector = new CollectorStandIn(answers: false);
        var export = Start(collector);
        End("first");
        _time.Advance(TimeSpan.FromSeconds(1));
        await collector.ReadAsync();
        End("second");

        var ending = export.DisposeAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(2));

        await ending.WithinReason();
    }

    [Fact]
    public async Task Request_ThatHangs_IsGivenUpAfterItsTimeoutAndTheNextOneGoesOut()
    {
        using var collector = new CollectorStandIn(answers: false);
        var export = Start(collector);
        End("first");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["first"], await collector.ReadNamesAsync());
        End("second");

        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, collector.GivenUp);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["second"], await collector.ReadNamesAsync());
        Assert.Equal(1, collector.GivenUp);
        var ending = export.DisposeAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(2));
        await ending.WithinReason();
    }

    [Fact]
    public async Task Request_ThatIsRefused_IsToldInTheLogWithoutWhatMayBeSecret()
    {
        using var collector = new CollectorStandIn(HttpStatusCode.Unauthorized);
        var export = Start(collector);
        End("first");

        await export.DisposeAsync();

        AssertLogged("HTTP status 401");
    }

    [Theory]
    [InlineData(StatusCode.OK, null)]
    [InlineData(StatusCode.Unavailable, "gRPC status 14")]
    public async Task Request_OverGrpc_IsACallOfTheCollector(StatusCode status, string? refusal)
    {
        var received = new List<(Otlp.ExportTraceServiceRequest Message, string? Key)>();
        await using var served = await ServedMethods.StartAsync(methods => methods.Add(
            "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
            Otlp.ExportTraceServiceRequest.Parser,
            (message, call) =>
            {
                received.Add((message, call.Headers["api-key"]));
                return status == StatusCode.OK
                    ? Task.FromResult(new Otlp.ExportTraceServiceResponse())
                    : throw new RpcException(new Grpc.Core.Status(status, "CANARY"));
            }));
        var environment = Variables.Of(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + served.Address), ("OTEL_EXPORTER_OTLP_HEADERS", "api-key=CANARY"));
        var export = TraceExport.Start(environment, new ApiLog(_log, _time), _time)!;
        End("first");

        await export.DisposeAsync();

        var (message, key) = Assert.Single(received);
        Assert.Equal("first", Assert.Single(message.ResourceSpans.Single().ScopeSpans.Single().Spans).Name);
        Assert.Equal("CANARY", key);
        AssertLogged(refusal);
    }

    [Theory]
    [InlineData("00-0123456789abcdef0123456789abcdef-0123456789abcdef-01", "0123456789abcdef")]
    [InlineData("00-0123456789abcdef0123456789abcdef-0123456789abcdef-00", null)]
    [InlineData("no trace parent at all", "")]
    [InlineData("", "")]
    public async Task Invoke_WithATraceParent_BelongsToThatSpanAndIsRecordedAsItIs(string traceParent, string? parent)
    {
        using var collector = new CollectorStandIn();
        var export = Start(collector);
        await using var served = await ServedPlugin.StartAsync(PluginUnderTest.WithFixture("Juz8JAxn"));
        var request = new Pulumirpc.InvokeRequest { Tok = PluginUnderTest.GetCertificate, Args = Structs.Parse("""{"certificateId": "Juz8JAxn"}""") };

        await served.Client.InvokeAsync(request, new Metadata { { "traceparent", traceParent } }, cancellationToken: TestContext.Current.CancellationToken);
        await export.DisposeAsync();

        var parents = new List<string>();
        if (collector.HasMessages)
        {
            var (_, message) = await collector.ReadAsync();
            parents.AddRange(message.ResourceSpans.Single().ScopeSpans.Single().Spans.Select(span => Convert.ToHexStringLower(span.ParentSpanId.Span)));
        }

        Assert.Equal(parent is null ? [] : [parent], parents);
    }

    [Fact]
    public async Task Activity_UnderAParentThatIsNotRecorded_IsNotSent()
    {
        using var collector = new CollectorStandIn();
        var export = Start(collector);
        var parent = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None, isRemote: true);

        using (ApiActivity.Source.StartActivity("call", ActivityKind.Internal, parent))
        {
            End("attempt");
        }

        await export.DisposeAsync();
        Assert.False(collector.HasMessages);
    }

    private static void End(string name) => ApiActivity.Source.StartActivity(name)?.Dispose();

    private TraceExport Start(CollectorStandIn collector) =>
        new(new TraceSender(Destination, TraceResource.Of(Variables.Of()), collector, new ApiLog(_log, _time), _time), _time);

    /// <summary>Tells whether the log has one line about spans, of a collector's host and a reason, and nothing secret.</summary>
    private void AssertLogged(string? reason)
    {
        var log = _log.ToString();
        Assert.Equal(reason is null ? 0 : 1, log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith(reason is null ? "" : $": {reason}\n", log.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", log, StringComparison.Ordinal);
    }
}
