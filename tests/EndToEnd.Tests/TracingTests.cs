using TencentSsl.EndToEnd.Tests.Support;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>Spans go where the environment says, with a span for the call and one for each attempt, and nothing secret in them.</summary>
public sealed class TracingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invoke_WithAnOtlpEndpoint_ExportsCallAndAttempts()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions { Accounts = [new Account("AKIDCANARY", "CANARY-key")] }, Token);
        await using var collector = await TraceCollector.StartAsync(Token);
        api.Faults.Add("InternalError", 1);
        var environment = Surroundings.For(
            api,
            ("TENCENTCLOUD_SECRET_ID", "AKIDCANARY"),
            ("TENCENTCLOUD_SECRET_KEY", "CANARY-key"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await using var plugin = await PluginProcess.StartAsync(environment, Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);

        await plugin.GetCertificateAsync("canary01", Token);
        plugin.Signal("TERM");
        var (exitCode, _) = await plugin.EndAsync(Token);

        Assert.Equal(0, exitCode);
        Assert.Contains("tencentssl:index:getCertificate", collector.Text, StringComparison.Ordinal);
        Assert.Contains("DescribeCertificate", collector.Text, StringComparison.Ordinal);
        Assert.Contains("InternalError", collector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", collector.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_WithTheEnginesLogSinkOnly_ExportsNothing()
    {
        await using var api = await SslApiServer.StartAsync(new SslApiOptions(), Token);
        await using var collector = await TraceCollector.StartAsync(Token);
        var sink = collector.Endpoint["http://".Length..];
        await using var plugin = await PluginProcess.StartAsync(Surroundings.For(api, ("PULUMI_LOG_OTLP_ENDPOINT", sink)), Token, "127.0.0.1:1");
        await plugin.ConfigureAsync(Token);

        await plugin.GetCertificateAsync("Juz8JAxn", Token);
        plugin.Signal("TERM");
        await plugin.EndAsync(Token);

        Assert.Equal("", collector.Text);
    }
}
