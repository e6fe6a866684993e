using System.Text.Json;

namespace TencentSsl.SdkCodegen.Schema;

/// <summary>Reads properties and their types.</summary>
/// <param name="types">The named types of the schema.</param>
internal sealed class PropertyReader(JsonElement types)
{
    private const string TypeReference = "#/types/";

    private static readonly HashSet<string> KnownMembers =
        new(["type", "$ref", "items", "additionalProperties", "description", "secret", "default", "defaultInfo"], StringComparer.Ordinal);

    /// <summary>Reads the properties that an object of the schema lists under a name.</summary>
    public IReadOnlyList<Property> Read(JsonElement owner, string name, string where)
    {
        var requiredName = name == "inputProperties" ? "requiredInputs" : "required";
        var required = owner.TryGetProperty(requiredName, out var names)
            ? names.EnumerateArray().Select(element => element.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        return [.. owner.Member(name, where).EnumerateObject().Select(property => ReadOne(property, required.Contains(property.Name), where))];
    }

    /// <summary>
    /// Reads properties for which nothing may stand in: the plugin reads the environment itself, so that its values stay
    /// out of the state, and a default that a program sends would hide the environment from it.
    /// </summary>
    public IReadOnlyList<Property> ReadWithoutDefaults(JsonElement owner, string name, string where)
    {
        var properties = Read(owner, name, where);
        var offender = properties.FirstOrDefault(property => property.Default is not null || property.Environment.Count > 0);
        return offender is null ? properties : throw new SchemaException($"{where}: {offender.Name} has a default, which only keys of the configuration may have.");
    }

    private Property ReadOne(JsonProperty property, bool required, string where)
    {
        var place = $"{where}: {property.Name}";
        var unknown = property.Value.EnumerateObject().FirstOrDefault(member => !KnownMembers.Contains(member.Name));
        if (unknown.Value.ValueKind != JsonValueKind.Undefined)
        {
            throw new SchemaException($"{place} has \"{unknown.Name}\", which the generator does not know.");
        }

        return new Property(
            property.Name,
            ReadType(property.Value, place),
            property.Value.Text("description", place),
            required,
            property.Value.TryGetProperty("secret", out var secret) && secret.GetBoolean(),
            property.Value.TryGetProperty("default", out var value) ? value.GetRawText() : null,
            property.Value.TryGetProperty("defaultInfo", out var info)
                ? [.. info.Member("environment", place).EnumerateArray().Select(variable => variable.GetString()!)]
                : []);
    }

    private SchemaType ReadType(JsonElement type, string place)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            return ReadReference(reference.GetString()!, place);
        }

        return type.Text("type", place) switch
        {
            "array" => new SchemaType.List(ReadType(type.Member("items", place), place)),
            "object" => new SchemaType.Map(ReadType(type.Member("additionalProperties", place), place)),
            "string" or "integer" or "number" or "boolean" => new SchemaType.Primitive(type.Text("type", place)),
            var other => throw new SchemaException($"{place} is of the type \"{other}\", which the generator does not know."),
        };
    }

    private SchemaType ReadReference(string reference, string place)
    {
        if (!reference.StartsWith(TypeReference, StringComparison.Ordinal) || !types.TryGetProperty(reference[TypeReference.Length..], out var definition))
        {
            throw new SchemaException($"{place} refers to {reference}, which the schema does not have.");
        }

        var name = reference[(reference.LastIndexOf(':') + 1)..];
        return definition.TryGetProperty("enum", out _) ? new SchemaType.Choice(name) : new SchemaType.Object(name);
    }
}
