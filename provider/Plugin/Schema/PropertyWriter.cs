using System.Text.Json;
using TencentSsl.Plugin.Configuration;

namespace TencentSsl.Plugin.Schema;

/// <summary>Writes properties and types as the package schema has them.</summary>
internal static class PropertyWriter
{
    /// <summary>Writes the configuration's variables: properties together with what stands in for them.</summary>
    public static void WriteVariables(Utf8JsonWriter json, string name, IEnumerable<ConfigurationProperty> properties)
    {
        json.WriteStartObject(name);
        foreach (var property in properties)
        {
            json.WriteStartObject(property.Name);
            WriteProperty(json, property);
            WriteDefault(json, property);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void WriteProperties(Utf8JsonWriter json, string name, IEnumerable<Property> properties)
    {
        json.WriteStartObject(name);
        foreach (var property in properties)
        {
            json.WriteStartObject(property.Name);
            WriteProperty(json, property);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Lists the required ones; nothing where there are none.</summary>
    public static void WriteRequired(Utf8JsonWriter json, string name, IEnumerable<Property> properties)
    {
        var required = properties.Where(property => property.Required).Select(property => property.Name).ToArray();
        if (required.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var property in required)
        {
            json.WriteStringValue(property);
        }

        json.WriteEndArray();
    }

    public static void WriteValues(Utf8JsonWriter json, EnumType type)
    {
        json.WriteStartArray("enum");
        foreach (var value in type.Values)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            json.WriteString("value", value.Value);
            json.WriteString("description", value.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProperty(Utf8JsonWriter json, Property property)
    {
        WriteType(json, property.Type);
        json.WriteString("description", property.Documentation);
        if (property.Secret)
        {
            json.WriteBoolean("secret", true);
        }
    }

    private static void WriteType(Utf8JsonWriter json, PropertyType type)
    {
        switch (type)
        {
            case PrimitiveType primitive:
                json.WriteString("type", primitive.Name);
                break;
            case ListType list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteType(json, list.Item);
                json.WriteEndObject();
                break;
            case MapType map:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteType(json, map.Item);
                json.WriteEndObject();
                break;
            case NamedType named:
                json.WriteString("type", named is EnumType ? "string" : "object");
                json.WriteString("$ref", "#/types/" + named.Token);
                break;
        }
    }

    /// <summary>
    /// Writes what stands in for a key that is not given. Only the configuration's variables have it, not the provider's
    /// inputs: an SDK would read the environment itself and send the value, which would put it into the state, and a
    /// constant that it sends would hide the environment from the plugin.
    /// </summary>
    private static void WriteDefault(Utf8JsonWriter json, ConfigurationProperty property)
    {
        if (property.Default is { } value)
        {
            json.WritePropertyName("default");
            if (property.Type == PropertyType.String)
            {
                json.WriteStringValue(value);
            }
            else
            {
                json.WriteRawValue(value);
            }
        }

        if (property.Environment.Count > 0 && property.Type is PrimitiveType)
        {
            json.WriteStartObject("defaultInfo");
            json.WriteStartArray("environment");
            foreach (var variable in property.Environment)
            {
                json.WriteStringValue(variable);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
