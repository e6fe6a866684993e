using Google.Protobuf;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Tests.Support;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Tests.Tracing;

public sealed class TraceResourceTests
{
    [Theory]
    [InlineData("", "", "service.name=pulumi-resource-tencentssl")]
    [InlineData("shop", "", "service.name=shop")]
    [InlineData("shop", "service.name=other", "service.name=shop")]
    [InlineData("", "service.name=other", "service.name=other")]
    [InlineData("", "service.name=", "service.name=pulumi-resource-tencentssl")]
    [InlineData("", "team=a%2Cb,team=c%20d", "service.name=pulumi-resource-tencentssl;team=c d")]
    [InlineData("", "team=a,b", "service.name=pulumi-resource-tencentssl")]
    [InlineData("", "service.version=9", "service.name=pulumi-resource-tencentssl")]
    public void Of_ByVariables_NamesTheService(string name, string attributes, string expected)
    {
        var message = TraceResource.Of(Variables.Of(("OTEL_SERVICE_NAME", name), ("OTEL_RESOURCE_ATTRIBUTES", attributes)));

        var resource = Otlp.Resource.Parser.ParseFrom(message.ToByteArray());
        var texts = resource.Attributes.Select(attribute => $"{attribute.Key}={attribute.Value.StringValue}").ToArray();
        Assert.Contains("service.version=" + Package.Version, texts);
        Assert.Equal(expected, string.Join(";", texts.Where(text => !text.StartsWith("service.version", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }
}
