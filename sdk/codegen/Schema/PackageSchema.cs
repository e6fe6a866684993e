namespace TencentSsl.SdkCodegen.Schema;

/// <summary>The package schema. Lists are in the schema's order; what needs Pulumi's order sorts.</summary>
internal sealed record PackageSchema(
    string Name,
    string Version,
    string PluginDownloadUrl,
    string Namespace,
    IReadOnlyList<Property> Variables,
    Provider Provider,
    IReadOnlyList<Function> Functions,
    IReadOnlyList<ObjectDefinition> Objects,
    IReadOnlyList<EnumDefinition> Enums)
{
    /// <summary>Finds the object types that properties are made of, those inside of others too, in Pulumi's order.</summary>
    public IEnumerable<ObjectDefinition> ObjectsIn(IEnumerable<Property> properties)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<SchemaType>(properties.Select(property => property.Type));
        while (open.TryDequeue(out var type))
        {
            switch (type)
            {
                case SchemaType.List list:
                    open.Enqueue(list.Item);
                    break;
                case SchemaType.Map map:
                    open.Enqueue(map.Item);
                    break;
                case SchemaType.Object named when names.Add(named.Name):
                    foreach (var property in Objects.Single(definition => definition.Name == named.Name).Properties)
                    {
                        open.Enqueue(property.Type);
                    }

                    break;
            }
        }

        return Objects.Where(definition => names.Contains(definition.Name)).OrderBy(definition => definition.Name, StringComparer.Ordinal);
    }
}

/// <summary>The provider resource.</summary>
internal sealed record Provider(string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs);
