using System.Text.Json;

namespace TencentSsl.SdkCodegen.Schema;

/// <summary>
/// Reads the package schema. What it does not know it refuses: something that the SDK left out silently would be missed by
/// its users.
/// </summary>
internal sealed class SchemaReader
{
    private readonly JsonElement _root;
    private readonly PropertyReader _properties;

    private SchemaReader(JsonElement root)
    {
        _root = root;
        _properties = new PropertyReader(root.Member("types", "the schema"));
    }

    /// <summary>Reads the schema from its JSON text.</summary>
    public static PackageSchema Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new SchemaReader(document.RootElement).Read();
    }

    private static string NameOf(string token) => token[(token.LastIndexOf(':') + 1)..];

    private PackageSchema Read()
    {
        const string Where = "the schema";
        var name = _root.Text("name", Where);
        var types = _root.Member("types", Where).EnumerateObject().ToArray();
        var namespaces = _root.Member("language", Where).Member("csharp", "language").Member("namespaces", "language.csharp");
        return new PackageSchema(
            name,
            _root.Text("version", Where),
            _root.Text("pluginDownloadURL", Where),
            "Pulumi." + namespaces.Text(name, "language.csharp.namespaces"),
            _properties.Read(_root.Member("config", Where), "variables", "config"),
            ReadProvider(_root.Member("provider", Where)),
            [.. _root.Member("functions", Where).EnumerateObject().Select(ReadFunction)],
            [.. types.Where(type => !type.Value.TryGetProperty("enum", out _)).Select(ReadObject)],
            [.. types.Where(type => type.Value.TryGetProperty("enum", out _)).Select(ReadEnum)]);
    }

    private Provider ReadProvider(JsonElement provider) => new(
        provider.Text("description", "provider"),
        _properties.ReadWithoutDefaults(provider, "inputProperties", "provider"),
        _properties.ReadWithoutDefaults(provider, "properties", "provider"));

    private Function ReadFunction(JsonProperty function)
    {
        var inputs = _properties.ReadWithoutDefaults(function.Value.Member("inputs", function.Name), "properties", function.Name);
        if (inputs.Count == 0)
        {
            throw new SchemaException($"{function.Name} takes no arguments, for which Pulumi's overloads look different.");
        }

        return new Function(
            function.Name,
            NameOf(function.Name),
            function.Value.Text("description", function.Name),
            inputs,
            _properties.ReadWithoutDefaults(function.Value.Member("outputs", function.Name), "properties", function.Name));
    }

    private ObjectDefinition ReadObject(JsonProperty type) => new(
        NameOf(type.Name),
        type.Value.Text("description", type.Name),
        _properties.ReadWithoutDefaults(type.Value, "properties", type.Name));

    private EnumDefinition ReadEnum(JsonProperty type)
    {
        if (type.Value.Text("type", type.Name) != "string")
        {
            throw new SchemaException($"{type.Name} is an enumeration of something else than texts.");
        }

        var values = type.Value.Member("enum", type.Name).EnumerateArray();
        return new EnumDefinition(
            NameOf(type.Name),
            type.Value.Text("description", type.Name),
            [.. values.Select(value => new EnumValue(value.Text("name", type.Name), value.Text("value", type.Name), value.Text("description", type.Name)))]);
    }
}
