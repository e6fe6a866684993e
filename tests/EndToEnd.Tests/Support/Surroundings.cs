using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests.Support;

/// <summary>The environment that plugins and programs of these tests see: the stand-in's account, and nothing of the machine's own.</summary>
internal static class Surroundings
{
    private static readonly string[] Foreign =
    [
        "TENCENTCLOUD_SECURITY_TOKEN", "TENCENTCLOUD_SESSION_TOKEN", "TENCENTCLOUD_TOKEN", "TENCENTCLOUD_PROFILE", "TCCLI_PROFILE",
        "TENCENTCLOUD_ASSUME_ROLE_ARN", "TENCENTCLOUD_CAM_ROLE_NAME", "TENCENTCLOUD_REGION", "TENCENTSSL_LOG", "PULUMI_DEBUG_PROVIDERS",
        "PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
        "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
        "OTEL_EXPORTER_OTLP_TIMEOUT", "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES",
        "OTEL_SDK_DISABLED", "OTEL_TRACES_EXPORTER", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY",
        "TKE_WEB_IDENTITY_TOKEN_FILE", "TKE_ROLE_ARN", "TKE_PROVIDER_ID", "TKE_REGION",
    ];

    /// <summary>Gives the variables to set, and with null to remove.</summary>
    public static Dictionary<string, string?> For(SslApiServer api, params (string Name, string? Value)[] more)
    {
        var variables = Foreign.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        variables["HOME"] = Path.GetTempPath();
        variables["TENCENTSSL_ENDPOINT"] = api.Endpoint.ToString();
        variables["TENCENTSSL_STS_ENDPOINT"] = api.Endpoint.ToString();
        variables["TENCENTSSL_METADATA_ENDPOINT"] = api.Endpoint.ToString();
        variables["TENCENTCLOUD_SECRET_ID"] = Account.Default.SecretId;
        variables["TENCENTCLOUD_SECRET_KEY"] = Account.Default.SecretKey;
        foreach (var (name, value) in more)
        {
            variables[name] = value;
        }

        return variables;
    }
}
