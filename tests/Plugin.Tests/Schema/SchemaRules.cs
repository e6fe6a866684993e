using System.Text.Json;
using System.Text.RegularExpressions;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>The rules that Pulumi's generators hold a package schema to, and our own about documentation. Lists what breaks them.</summary>
internal sealed partial class SchemaRules
{
    private static readonly string[] Primitives = ["string", "integer", "number", "boolean"];

    private readonly JsonElement _schema;
    private readonly List<string> _violations = [];
    private readonly HashSet<string> _referenced = new(StringComparer.Ordinal);

    private SchemaRules(JsonElement schema)
    {
        _schema = schema;
    }

    public static IReadOnlyList<string> Check(string json)
    {
        using var document = JsonDocument.Parse(json);
        var rules = new SchemaRules(document.RootElement);
        rules.CheckPackage();
        rules.CheckConfiguration();
        rules.CheckProvider();
        rules.CheckTypes();
        rules.CheckFunctions();
        rules.CheckThatTypesAreUsed();
        return rules._violations;
    }

    private static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private void CheckPackage()
    {
        var name = Text(_schema, "name");
        Rule(PackageName().IsMatch(name) && name is not ("pulumi" or "input"), $"name {name}");
        Rule(SemanticVersion().IsMatch(Text(_schema, "version")), "version is no semantic version");
        foreach (var text in new[] { "displayName", "description", "homepage", "license", "repository", "publisher", "pluginDownloadURL" })
        {
            Rule(Text(_schema, text).Length > 0, $"no {text}");
        }

        Rule(Items(_schema, "keywords").Any(word => word.GetString()!.StartsWith("category/", StringComparison.Ordinal)), "no category among the keywords");
        Rule(_schema.TryGetProperty("language", out var languages) && languages.TryGetProperty("csharp", out _), "no language settings for C#");
    }

    private void CheckConfiguration()
    {
        if (!_schema.TryGetProperty("config", out var config))
        {
            _violations.Add("no config");
            return;
        }

        CheckProperties("config", config, "variables");
        CheckSubset("config", config, "defaults", "variables");
    }

    private void CheckProvider()
    {
        if (!_schema.TryGetProperty("provider", out var provider))
        {
            _violations.Add("no provider");
            return;
        }

        CheckDescription("provider", provider);
        CheckProperties("provider", provider, "inputProperties", "version", "pulumi", "urn", "id");
        CheckProperties("provider", provider, "properties", "version", "pulumi", "urn", "id");
        CheckSubset("provider", provider, "requiredInputs", "inputProperties");
        foreach (var property in Members(provider, "properties"))
        {
            Rule(Text(property.Value, "type") == "string" && !property.Value.TryGetProperty("$ref", out _), $"provider.properties.{property.Name} is no string");
        }
    }

    private void CheckTypes()
    {
        foreach (var type in Members(_schema, "types"))
        {
            CheckToken("types", type.Name);
            CheckDescription(type.Name, type.Value);
            if (type.Value.TryGetProperty("enum", out _))
            {
                CheckEnum(type.Name, type.Value);
            }
            else
            {
                Rule(Text(type.Value, "type") == "object", $"{type.Name} is neither object nor enumeration");
                CheckProperties(type.Name, type.Value, "properties");
                CheckSubset(type.Name, type.Value, "required", "properties");
            }
        }
    }

    private void CheckEnum(string token, JsonElement type)
    {
        var values = Items(type, "enum").ToArray();
        Rule(Primitives.Contains(Text(type, "type")), $"{token} has no primitive type");
        Rule(values.Length > 0, $"{token} has no values");
        Rule(values.Select(value => Text(value, "name")).Distinct(StringComparer.OrdinalIgnoreCase).Count() == values.Length, $"{token} has equal names");
        Rule(values.Select(value => value.GetProperty("value").GetRawText()).Distinct(StringComparer.Ordinal).Count() == values.Length, $"{token} has equal values");
        foreach (var value in values)
        {
            var name = Text(value, "name");
            Rule(MemberName().IsMatch(name) && char.IsUpper(name[0]) && name != "Equals", $"{token} has the name \"{name}\"");
            Rule(IsOf(Text(type, "type"), value.GetProperty("value")), $"{token}.{name} has another type");
            CheckDescription($"{token}.{name}", value);
        }
    }

    private void CheckFunctions()
    {
        var functions = Members(_schema, "functions").ToArray();
        Rule(functions.Length > 0, "no functions");
        foreach (var function in functions)
        {
            CheckToken("functions", function.Name);
            CheckDescription(function.Name, function.Value);
            foreach (var side in new[] { "inputs", "outputs" })
            {
                if (!function.Value.TryGetProperty(side, out var members))
                {
                    _violations.Add($"{function.Name} has no {side}");
                    continue;
                }

                CheckProperties($"{function.Name}.{side}", members, "properties", "pulumi");
                CheckSubset($"{function.Name}.{side}", members, "required", "properties");
            }
        }
    }

    private void CheckProperties(string owner, JsonElement parent, string name, params string[] forbidden)
    {
        foreach (var property in Members(parent, name))
        {
            var path = $"{owner}.{property.Name}";
            Rule(MemberName().IsMatch(property.Name) && char.IsLower(property.Name[0]), $"{path} is no name in lower camel case");
            Rule(!forbidden.Contains(property.Name), $"{path} is a name that Pulumi keeps for itself");
            CheckDescription(path, property.Value);
            CheckType(path, property.Value);
            if (property.Value.TryGetProperty("default", out var value))
            {
                Rule(IsOf(Text(property.Value, "type"), value), $"{path} has a default of another type");
            }

            if (property.Value.TryGetProperty("defaultInfo", out var info))
            {
                Rule(Items(info, "environment").Any() && Items(info, "environment").All(variable => VariableName().IsMatch(variable.GetString()!)), $"{path} has a default from no environment");
            }
        }
    }

    private void CheckType(string path, JsonElement type)
    {
        if (type.TryGetProperty("$ref", out var reference))
        {
            var target = reference.GetString()!;
            var token = target.StartsWith("#/types/", StringComparison.Ordinal) ? target["#/types/".Length..] : target;
            _referenced.Add(token);
            Rule(Members(_schema, "types").Any(known => known.Name == token), $"{path} refers to {target}, which is not there");
            return;
        }

        switch (Text(type, "type"))
        {
            case "array":
                Rule(type.TryGetProperty("items", out var items), $"{path} is an array of nothing");
                CheckType(path + "[]", items);
                break;
            case "object":
                Rule(type.TryGetProperty("additionalProperties", out var values), $"{path} is a map of nothing");
                CheckType(path + "{}", values);
                break;
            case var primitive:
                Rule(Primitives.Contains(primitive), $"{path} has the type \"{primitive}\"");
                break;
        }
    }

    private void CheckSubset(string owner, JsonElement parent, string name, string of)
    {
        var known = Members(parent, of).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var items = Items(parent, name).Select(item => item.GetString()!).ToArray();
        Rule(items.All(known.Contains), $"{owner}.{name} names what {of} has not");
        Rule(items.Distinct(StringComparer.Ordinal).Count() == items.Length, $"{owner}.{name} names something twice");
    }

    private void CheckThatTypesAreUsed()
    {
        foreach (var type in Members(_schema, "types").Where(type => !_referenced.Contains(type.Name)))
        {
            _violations.Add($"{type.Name} is used by nothing");
        }
    }

    private void CheckToken(string list, string token) =>
        Rule(Token().IsMatch(token) && token.StartsWith(Text(_schema, "name") + ":", StringComparison.Ordinal), $"{list} has the token {token}");

    private void CheckDescription(string path, JsonElement owner) => Rule(Text(owner, "description").Trim().Length > 0, $"{path} has no description");

    private void Rule(bool kept, string violation)
    {
        if (!kept)
        {
            _violations.Add(violation);
        }
    }

    private static bool IsOf(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt32(out _),
        _ => false,
    };

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*$")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex SemanticVersion();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]*$")]
    private static partial Regex MemberName();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^[a-zA-Z][-a-zA-Z0-9_]*:[a-zA-Z][a-zA-Z0-9._/-]*:[a-zA-Z][a-zA-Z0-9._/]*$")]
    private static partial Regex Token();
}
