using Moq;
using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Tests.Hosting;

public sealed class TracingTests
{
    [Theory]
    [InlineData("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "127.0.0.1:1")]
    [InlineData("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:1")]
    public void Start_WithAPlaceForTraces_Exports(string variable, string value)
    {
        using var tracing = Start(variable, value);

        Assert.NotNull(tracing);
    }

    [Theory]
    [InlineData("PULUMI_LOG_OTLP_ENDPOINT", "127.0.0.1:1")]
    [InlineData("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("PULUMI_OTEL_EXPORTER_OTLP_ENDPOINT", "no address at all")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("OTEL_SERVICE_NAME", "x")]
    public void Start_WithoutAPlaceForTraces_ExportsNothing(string variable, string value)
    {
        using var tracing = Start(variable, value);

        Assert.Null(tracing);
    }

    private static IDisposable? Start(string variable, string value)
    {
        var environment = new Mock<ICredentialEnvironment>();
        environment.Setup(variables => variables.GetVariable(variable)).Returns(value);
        return Tracing.Start(environment.Object);
    }
}
