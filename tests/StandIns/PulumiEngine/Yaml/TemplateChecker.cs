using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Providers;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>Checks a program against the schemas of the plugins that it uses, each of which is started for that.</summary>
internal sealed class TemplateChecker(Template template, ProviderRegistry providers)
{
    public async Task CheckAsync()
    {
        var schemas = await LoadSchemasAsync();
        foreach (var invoke in template.Invokes())
        {
            schemas[Package(invoke.Function)].CheckFunction(invoke);
        }

        var calls = template.Variables
            .Select(variable => (variable.Key, Invoke: InvokeExpression.TryParse(variable.Value)))
            .Where(variable => variable.Invoke is { Return.Length: 0 })
            .ToDictionary(variable => variable.Key, variable => variable.Invoke!, StringComparer.Ordinal);
        foreach (var text in template.Texts())
        {
            foreach (var part in Interpolation.Parse(text.Value ?? "").Where(part => part.IsReference))
            {
                if (PropertyAccess.TryParse(part.Text) is { } access && calls.TryGetValue(access.Root, out var invoke))
                {
                    schemas[Package(invoke.Function)].CheckOutput(invoke, access, text);
                }
            }
        }
    }

    private async Task<Dictionary<string, PackageSchema>> LoadSchemasAsync()
    {
        var providerTypes = template.Resources
            .Select(resource => ResourceExpression.Parse(resource.Value).Type)
            .Where(type => type.StartsWith(ResourceState.ProviderTypePrefix, StringComparison.Ordinal))
            .Select(type => type[ResourceState.ProviderTypePrefix.Length..]);
        var schemas = new Dictionary<string, PackageSchema>(StringComparer.Ordinal);
        foreach (var package in template.Invokes().Select(invoke => Package(invoke.Function)).Concat(providerTypes).Distinct(StringComparer.Ordinal))
        {
            var request = PluginRequest.Parse(package, version: "", downloadUrl: "");
            var plugin = await providers.OpenForSchemaAsync(request);
            var schema = await plugin.Client.GetSchemaAsync(new());
            await plugin.CheckVersionAsync(request, CancellationToken.None);
            schemas[package] = new PackageSchema(package, schema.Schema);
        }

        return schemas;
    }

    private static string Package(string token) => token.Split(':')[0];
}
