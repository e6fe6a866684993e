using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>Holds an answer against the schema that the plugin serves, as a typed SDK would. Lists what does not conform.</summary>
internal sealed class SchemaConformance(JsonElement schema)
{
    private readonly List<string> _violations = [];

    /// <summary>Gets the properties that have been seen with a value, by the owner in the schema.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Check(string function, Struct answer)
    {
        _violations.Clear();
        CheckObject(function, schema.GetProperty("functions").GetProperty(function).GetProperty("outputs"), answer);
        return [.. _violations];
    }

    private void CheckObject(string owner, JsonElement type, Struct value)
    {
        var properties = type.GetProperty("properties");
        foreach (var (name, member) in value.Fields)
        {
            var path = $"{owner}.{name}";
            if (!properties.TryGetProperty(name, out var property))
            {
                _violations.Add($"{path} is not declared");
                continue;
            }

            Seen.Add(path);
            var isSecret = property.TryGetProperty("secret", out var secret) && secret.GetBoolean();
            Rule(Structs.IsSecret(member) == isSecret, $"{path} is {(isSecret ? "not " : "")}secret");
            CheckValue(path, property, Structs.Unwrap(member));
        }

        if (type.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(item => item.GetString()!))
            {
                Rule(value.Fields.ContainsKey(name), $"{owner}.{name} is required and missing");
            }
        }

        // A list or map that is missing reaches a C# program as one that throws when it is read.
        foreach (var property in properties.EnumerateObject().Where(property => property.Value.Text("type") == "array" || property.Value.TryGetProperty("additionalProperties", out _)))
        {
            Rule(value.Fields.ContainsKey(property.Name), $"{owner}.{property.Name} is a list or map and missing");
        }
    }

    private void CheckValue(string path, JsonElement type, Value value)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            CheckNamed(path, reference.GetString()!["#/types/".Length..], value);
            return;
        }

        switch (type.Text("type"))
        {
            case "string":
                Rule(value.KindCase == Value.KindOneofCase.StringValue, $"{path} is no string");
                break;
            case "boolean":
                Rule(value.KindCase == Value.KindOneofCase.BoolValue, $"{path} is no boolean");
                break;
            case "number":
                Rule(value.KindCase == Value.KindOneofCase.NumberValue && double.IsFinite(value.NumberValue), $"{path} is no number");
                break;
            case "integer":
                // C# programs read it as an int, which would silently cut a longer one.
                Rule(value.KindCase == Value.KindOneofCase.NumberValue && value.NumberValue == (int)value.NumberValue, $"{path} is no 32-bit integer");
                break;
            case "array" when value.KindCase == Value.KindOneofCase.ListValue:
                foreach (var item in value.ListValue.Values)
                {
                    CheckValue(path, type.GetProperty("items"), item);
                }

                break;
            case "object" when value.KindCase == Value.KindOneofCase.StructValue:
                foreach (var item in value.StructValue.Fields.Values)
                {
                    CheckValue(path, type.GetProperty("additionalProperties"), item);
                }

                break;
            default:
                _violations.Add($"{path} is a {value.KindCase}");
                break;
        }
    }

    private void CheckNamed(string path, string token, Value value)
    {
        var type = schema.GetProperty("types").GetProperty(token);
        if (type.TryGetProperty("enum", out _))
        {
            // Values that are not listed may come, and SDKs take them.
            Rule(value.KindCase == Value.KindOneofCase.StringValue, $"{path} is no string");
        }
        else if (value.KindCase == Value.KindOneofCase.StructValue)
        {
            CheckObject(token, type, value.StructValue);
        }
        else
        {
            _violations.Add($"{path} is no object");
        }
    }

    private void Rule(bool kept, string violation)
    {
        if (!kept)
        {
            _violations.Add(violation);
        }
    }
}
