using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Tracing;

/// <summary>Says which process spans come from.</summary>
internal static class TraceResource
{
    private const string ServiceName = "service.name";
    private const string ServiceVersion = "service.version";
    private const string DefaultName = "pulumi-resource-tencentssl";

    public static Resource Of(IEnvironment environment)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in KeyValueList.Parse(environment.GetVariable("OTEL_RESOURCE_ATTRIBUTES")))
        {
            facts[key] = value;
        }

        if (environment.GetVariable("OTEL_SERVICE_NAME") is { Length: > 0 } name)
        {
            facts[ServiceName] = name;
        }
        else if (facts.GetValueOrDefault(ServiceName, "").Length == 0)
        {
            facts[ServiceName] = DefaultName;
        }

        facts[ServiceVersion] = Package.Version;
        var resource = new Resource();
        foreach (var (key, value) in facts)
        {
            resource.Attributes.Add(new KeyValue { Key = key, Value = new AnyValue { StringValue = value } });
        }

        return resource;
    }
}
