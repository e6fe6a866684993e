using System.Globalization;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Tests.Tracing;

public sealed class TraceDestinationTests
{
    private const string Engine = "PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string OfTraces = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private const string OfAll = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Export = "opentelemetry.proto.collector.trace.v1.TraceService/Export";

    [Theory]
    [InlineData(Engine, "127.0.0.1:4317", "", "http://127.0.0.1:4317/" + Export)]
    [InlineData(Engine, "http://127.0.0.1:4317", "http/protobuf", "http://127.0.0.1:4317/" + Export)]
    [InlineData(Engine, "localhost:4317", "", "http://localhost:4317/" + Export)]
    [InlineData(OfAll, "http://c:4317", "", "http://c:4317/" + Export)]
    [InlineData(OfAll, "https://c/base/", "grpc", "https://c/base/" + Export)]
    [InlineData(OfAll, "https://c", "http/protobuf", "https://c/v1/traces")]
    [InlineData(OfAll, "https://c/base", "http/protobuf", "https://c/base/v1/traces")]
    [InlineData(OfAll, "https://c/base/?key=1", "http/protobuf", "https://c/base/v1/traces?key=1")]
    [InlineData(OfTraces, "http://c:4317", "", "http://c:4317/" + Export)]
    [InlineData(OfTraces, "https://c/in?key=1", "http/protobuf", "https://c/in?key=1")]
    [InlineData(OfTraces, "https://c", "http/protobuf", "https://c/")]
    public void Find_ByVariable_GivesTheAddressOfRequests(string variable, string value, string protocol, string address)
    {
        var destination = TraceDestination.Find(Variables.Of((variable, value), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol)));

        Assert.Equal(address, destination!.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("PULUMI_LOG_OTLP_ENDPOINT", "127.0.0.1:1")]
    [InlineData("OTEL_SERVICE_NAME", "x")]
    [InlineData(Engine, "")]
    [InlineData(Engine, "no address at all")]
    [InlineData(Engine, "ftp://127.0.0.1:1")]
    [InlineData(OfAll, "")]
    [InlineData(OfAll, "no address at all")]
    [InlineData(OfAll, "127.0.0.1:4317")]
    [InlineData(OfAll, "localhost:4317")]
    [InlineData(OfTraces, "")]
    [InlineData(OfTraces, "/v1/traces")]
    public void Find_WithoutAPlace_GivesNone(string variable, string value) =>
        Assert.Null(TraceDestination.Find(Variables.Of((variable, value))));

    [Fact]
    public void Find_WithSeveralPlaces_TakesTheEnginesThenThatOfTraces()
    {
        Assert.Equal("e", TraceDestination.Find(Variables.Of((Engine, "e:1"), (OfTraces, "http://t:1"), (OfAll, "http://a:1")))!.Address.Host);
        Assert.Equal("t", TraceDestination.Find(Variables.Of((Engine, ""), (OfTraces, "http://t:1"), (OfAll, "http://a:1")))!.Address.Host);
        Assert.Equal("a", TraceDestination.Find(Variables.Of((OfTraces, ""), (OfAll, "http://a:1")))!.Address.Host);
    }

    [Theory]
    [InlineData("", "", TraceProtocol.Grpc)]
    [InlineData("", "http/protobuf", TraceProtocol.HttpProtobuf)]
    [InlineData("", "HTTP/Protobuf", TraceProtocol.HttpProtobuf)]
    [InlineData("grpc", "http/protobuf", TraceProtocol.Grpc)]
    [InlineData("http/protobuf", "grpc", TraceProtocol.HttpProtobuf)]
    [InlineData("http/json", "http/protobuf", TraceProtocol.HttpProtobuf)]
    [InlineData("http/json", "", TraceProtocol.Grpc)]
    public void Find_ByProtocol_TakesThatOfTracesFirst(string ofTraces, string ofAll, object protocol)
    {
        var destination = Standard(("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", ofTraces), ("OTEL_EXPORTER_OTLP_PROTOCOL", ofAll));

        Assert.Equal(protocol, destination!.Protocol);
    }

    [Theory]
    [InlineData("", "", "10000")]
    [InlineData("", "250", "250")]
    [InlineData("500", "250", "500")]
    [InlineData("-5", "250", "250")]
    [InlineData("1.5", "soon", "10000")]
    [InlineData("99999999999", "", "10000")]
    [InlineData("0", "250", "-1")]
    public void Find_ByTimeout_ReadsMilliseconds(string ofTraces, string ofAll, string milliseconds)
    {
        var destination = Standard(("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", ofTraces), ("OTEL_EXPORTER_OTLP_TIMEOUT", ofAll));

        Assert.Equal(TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)), destination!.Timeout);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "api-key=a,b = c", "api-key: a; b: c")]
    [InlineData("api-key=t", "api-key=a,b=c", "api-key: t")]
    [InlineData("authorization=Basic%20dTpw%3D,x=dTpw==", "", "authorization: Basic dTpw=; x: dTpw==")]
    [InlineData("a=1,,b=,", "", "a: 1; b: ")]
    [InlineData("a=1,b", "", "")]
    [InlineData("a=1,=2", "", "")]
    [InlineData("a=1%0d%0Ab: 2,c=3", "", "c: 3")]
    public void Find_ByHeaders_DecodesThem(string ofTraces, string ofAll, string headers)
    {
        var destination = Standard(("OTEL_EXPORTER_OTLP_TRACES_HEADERS", ofTraces), ("OTEL_EXPORTER_OTLP_HEADERS", ofAll));

        Assert.Equal(headers, string.Join("; ", destination!.Headers.Select(header => $"{header.Key}: {header.Value}")));
        Assert.DoesNotContain("dTpw", destination.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_SDK_DISABLED", "true", true)]
    [InlineData("OTEL_SDK_DISABLED", "True", true)]
    [InlineData("OTEL_SDK_DISABLED", "1", false)]
    [InlineData("OTEL_SDK_DISABLED", "", false)]
    [InlineData("OTEL_TRACES_EXPORTER", "none", true)]
    [InlineData("OTEL_TRACES_EXPORTER", "otlp", false)]
    [InlineData("OTEL_TRACES_EXPORTER", "", false)]
    public void Find_SwitchedOff_GivesOnlyTheEngines(string variable, string value, bool off)
    {
        Assert.Equal(off, Standard((variable, value)) is null);
        Assert.NotNull(TraceDestination.Find(Variables.Of((Engine, "127.0.0.1:1"), (variable, value))));
    }

    [Fact]
    public void Find_OfTheEngine_TakesNothingThatIsMeantForTheStandardPlace()
    {
        var destination = TraceDestination.Find(Variables.Of(
            (Engine, "collector.example.com:1"),
            ("OTEL_EXPORTER_OTLP_HEADERS", "api-key=a"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "1")));

        Assert.Equal(TraceProtocol.Grpc, destination!.Protocol);
        Assert.Empty(destination.Headers);
        Assert.Equal(TimeSpan.FromSeconds(10), destination.Timeout);
        Assert.False(destination.UseProxy);
    }

    [Theory]
    [InlineData("http://collector.example.com:1", true)]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("http://localhost:1", false)]
    [InlineData("http://[::1]:1", false)]
    public void Find_OfTheStandardPlace_GoesThroughAProxyUnlessItIsThisMachine(string endpoint, bool proxy)
    {
        var destination = TraceDestination.Find(Variables.Of((OfAll, endpoint)))!;
        using var handler = TraceSender.Open(destination);

        Assert.Equal(proxy, handler.UseProxy);
        Assert.False(handler.AllowAutoRedirect);
    }

    private static TraceDestination? Standard(params (string Name, string Value)[] variables) =>
        TraceDestination.Find(Variables.Of([(OfAll, "http://127.0.0.1:1"), .. variables]));
}
