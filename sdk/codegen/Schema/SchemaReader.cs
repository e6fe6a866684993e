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
        _properties = new PropertyReader(root.GetProperty("types"));
    }

    /// <summary>Reads the schema from its JSON text.</summary>
    public static PackageSchema Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new SchemaReader(document.RootElement).Read();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string NameOf(string token) => token[(token.LastIndexOf(':') + 1)..];

    private PackageSchema Read()
    {
        var name = Text(_root, "name");
        var types = _root.GetProperty("types").EnumerateObject().ToArray();
        return new PackageSchema(
            name,
            Text(_root, "version"),
            Text(_root, "pluginDownloadURL"),
            "Pulumi." + Text(_root.GetProperty("language").GetProperty("csharp").GetProperty("namespaces"), name),
            _properties.Read(_root.GetProperty("config"), "variables", "config"),
            ReadProvider(_root.GetProperty("provider")),
            [.. _root.GetProperty("functions").EnumerateObject().Select(ReadFunction)],
            [.. types.Where(type => !type.Value.TryGetProperty("enum", out _)).Select(ReadObject)],
            [.. types.Where(type => type.Value.TryGetProperty("enum", out _)).Select(ReadEnum)]);
    }

    private Provider ReadProvider(JsonElement provider) => new(
        Text(provider, "description"),
        _properties.ReadWithoutDefaults(provider, "inputProperties", "provider"),
        _properties.ReadWithoutDefaults(provider, "properties", "provider"));

    private Function ReadFunction(JsonProperty function)
    {
        var inputs = _properties.ReadWithoutDefaults(function.Value.GetProperty("inputs"), "properties", function.Name);
        if (inputs.Count == 0)
        {
            throw new SchemaException($"{function.Name} takes no arguments, for which Pulumi's overloads look different.");
        }

        return new Function(
            function.Name,
            NameOf(function.Name),
            Text(function.Value, "description"),
            inputs,
            _properties.ReadWithoutDefaults(function.Value.GetProperty("outputs"), "properties", function.Name));
    }

    private ObjectDefinition ReadObject(JsonProperty type) => new(
        NameOf(type.Name),
        Text(type.Value, "description"),
        _properties.ReadWithoutDefaults(type.Value, "properties", type.Name));

    private EnumDefinition ReadEnum(JsonProperty type)
    {
        if (Text(type.Value, "type") != "string")
        {
            throw new SchemaException($"{type.Name} is an enumeration of something else than texts.");
        }

        return new EnumDefinition(
            NameOf(type.Name),
            Text(type.Value, "description"),
            [.. type.Value.GetProperty("enum").EnumerateArray().Select(value => new EnumValue(Text(value, "name"), Text(value, "value"), Text(value, "description")))]);
    }
}
