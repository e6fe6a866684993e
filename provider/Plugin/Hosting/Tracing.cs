using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Hosting;

/// <summary>
/// Exports spans where the engine or the environment names a place for traces, and loads nothing where neither does.
/// PULUMI_LOG_OTLP_ENDPOINT is not such a place: the engine always sets it, for its own log.
/// </summary>
internal static class Tracing
{
    private const string EngineVariable = "PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] StandardVariables = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    /// <summary>Starts the export. Disposing what it returns sends what is still waiting.</summary>
    public static IDisposable? Start(ICredentialEnvironment environment)
    {
        if (environment.GetVariable(EngineVariable) is { Length: > 0 } engine)
        {
            // The engine tells host and port of a gRPC service, without a scheme.
            var address = engine.Contains("://", StringComparison.Ordinal) ? engine : "http://" + engine;
            return Uri.TryCreate(address, UriKind.Absolute, out var endpoint)
                ? Build(exporter => (exporter.Endpoint, exporter.Protocol) = (endpoint, OtlpExportProtocol.Grpc))
                : null;
        }

        // The exporter reads the standard variables itself.
        return StandardVariables.Any(name => environment.GetVariable(name) is { Length: > 0 }) ? Build(_ => { }) : null;
    }

    private static TracerProvider Build(Action<OtlpExporterOptions> configure) =>
        Sdk.CreateTracerProviderBuilder()
            .AddSource(ApiActivity.SourceName)
            .ConfigureResource(resource => resource.AddService("pulumi-resource-tencentssl", serviceVersion: Package.Version))
            .AddOtlpExporter(configure)
            .Build();
}
