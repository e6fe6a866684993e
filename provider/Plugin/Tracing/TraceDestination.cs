using System.Globalization;
using TencentSsl.Api.Credentials;

namespace TencentSsl.Plugin.Tracing;

/// <summary>
/// Where spans go, and how. The engine's variable goes before those that OpenTelemetry gives every program.
/// PULUMI_LOG_OTLP_ENDPOINT is not such a place: the engine always sets it, for its own log.
/// </summary>
/// <param name="Address">The address of the requests, path included.</param>
/// <param name="Protocol">What a request looks like.</param>
internal sealed record TraceDestination(Uri Address, TraceProtocol Protocol)
{
    private const string EngineVariable = "PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string GrpcMethod = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    private const string HttpPath = "/v1/traces";

    /// <summary>Gets what each request carries besides spans. It may be a key, and is never logged.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets how long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets a value indicating whether the proxy of the environment may stand in between.</summary>
    public bool UseProxy { get; init; }

    /// <summary>Finds out where; null where nothing names a place.</summary>
    public static TraceDestination? Find(IEnvironment environment)
    {
        if (Read(environment, EngineVariable) is { } engine)
        {
            // The engine tells host and port of a gRPC service, without a scheme. The headers are not for it.
            var address = engine.Contains("://", StringComparison.Ordinal) ? engine : "http://" + engine;
            return ToUri(address) is { } collector ? new TraceDestination(Append(collector, GrpcMethod), TraceProtocol.Grpc) : null;
        }

        return IsSwitchedOff(environment) ? null : FindStandard(environment);
    }

    private static TraceDestination? FindStandard(IEnvironment environment)
    {
        var ofTraces = Read(environment, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
        if (ToUri(ofTraces ?? Read(environment, "OTEL_EXPORTER_OTLP_ENDPOINT")) is not { } endpoint)
        {
            return null;
        }

        var protocol = ReadOption(environment, "PROTOCOL", ToProtocol) ?? TraceProtocol.Grpc;
        var address = (protocol, ofTraces) switch
        {
            (TraceProtocol.Grpc, _) => Append(endpoint, GrpcMethod),
            (_, null) => Append(endpoint, HttpPath),
            _ => endpoint,
        };
        var destination = new TraceDestination(address, protocol) { Headers = ReadHeaders(environment), UseProxy = !address.IsLoopback };
        return ReadOption(environment, "TIMEOUT", ToTimeout) is { } timeout ? destination with { Timeout = timeout } : destination;
    }

    private static bool IsSwitchedOff(IEnvironment environment) =>
        IsText(environment.GetVariable("OTEL_SDK_DISABLED"), "true") || IsText(environment.GetVariable("OTEL_TRACES_EXPORTER"), "none");

    /// <summary>Reads headers. A line break or the like could only be meant to forge one.</summary>
    private static KeyValuePair<string, string>[] ReadHeaders(IEnvironment environment)
    {
        var list = Read(environment, "OTEL_EXPORTER_OTLP_TRACES_HEADERS") ?? Read(environment, "OTEL_EXPORTER_OTLP_HEADERS");
        return [.. KeyValueList.Parse(list).Where(header => !header.Value.Any(char.IsControl))];
    }

    /// <summary>Reads what can be told for traces and for everything. A value that is none of those known counts as not set.</summary>
    private static T? ReadOption<T>(IEnvironment environment, string name, Func<string, T?> parse)
        where T : struct =>
        (Read(environment, "OTEL_EXPORTER_OTLP_TRACES_" + name) is { } ofTraces ? parse(ofTraces) : null)
            ?? (Read(environment, "OTEL_EXPORTER_OTLP_" + name) is { } ofAll ? parse(ofAll) : null);

    /// <summary>Reads a variable; an empty one counts as not set.</summary>
    private static string? Read(IEnvironment environment, string name) =>
        environment.GetVariable(name) is { Length: > 0 } value ? value : null;

    private static TraceProtocol? ToProtocol(string text) =>
        IsText(text, "grpc") ? TraceProtocol.Grpc
        : IsText(text, "http/protobuf") ? TraceProtocol.HttpProtobuf
        : null;

    /// <summary>Reads milliseconds, of which 0 stand for no limit.</summary>
    private static TimeSpan? ToTimeout(string text) =>
        !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? null
        : milliseconds == 0 ? System.Threading.Timeout.InfiniteTimeSpan
        : TimeSpan.FromMilliseconds(milliseconds);

    private static Uri? ToUri(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    private static Uri Append(Uri endpoint, string path) => new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + path }.Uri;

    private static bool IsText(string? value, string text) => string.Equals(value, text, StringComparison.OrdinalIgnoreCase);
}
