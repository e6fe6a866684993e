using System.Text.Json;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>The rules that Pulumi's generators hold a package schema to, and our own about documentation. Lists what breaks them.</summary>
internal sealed class SchemaRules
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

    private void CheckPackage()
    {
        var name = _schema.Text("name");
        Rule(SchemaNames.Package().IsMatch(name) && name is not ("pulumi" or "input"), $"name {name}");
        Rule(SchemaNames.Version().IsMatch(_schema.Text("version")), "version is no semantic version");
        foreach (var text in new[] { "displayName", "description", "homepage", "license", "repository", "publisher", "pluginDownloadURL" })
        {
            Rule(_schema.Text(text).Length > 0, $"no {text}");
        }

        Rule(_schema.Items("keywords").Any(word => word.GetString()!.StartsWith("category/", StringComparison.Ordinal)), "no category among the keywords");
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
        foreach (var property in provider.Members("properties"))
        {
            Rule(property.Value.Text("type") == "string" && !property.Value.TryGetProperty("$ref", out _), $"provider.properties.{property.Name} is no string");
        }
    }

    private void CheckTypes()
    {
        foreach (var type in _schema.Members("types"))
        {
            CheckToken("types", type.Name);
            CheckDescription(type.Name, type.Value);
            if (type.Value.TryGetProperty("enum", out _))
            {
                CheckEnum(type.Name, type.Value);
            }
            else
            {
                Rule(type.Value.Text("type") == "object", $"{type.Name} is neither object nor enumeration");
                CheckProperties(type.Name, type.Value, "properties");
                CheckSubset(type.Name, type.Value, "required", "properties");
            }
        }
    }

    private void CheckEnum(string token, JsonElement type)
    {
        var values = type.Items("enum").ToArray();
        Rule(Primitives.Contains(type.Text("type")), $"{token} has no primitive type");
        Rule(values.Length > 0, $"{token} has no values");
        Rule(values.Select(value => value.Text("name")).Distinct(StringComparer.OrdinalIgnoreCase).Count() == values.Length, $"{token} has equal names");
        Rule(values.Select(value => value.GetProperty("value").GetRawText()).Distinct(StringComparer.Ordinal).Count() == values.Length, $"{token} has equal values");
        foreach (var value in values)
        {
            var name = value.Text("name");
            Rule(SchemaNames.Member().IsMatch(name) && char.IsUpper(name[0]) && name != "Equals", $"{token} has the name \"{name}\"");
            Rule(IsOf(type.Text("type"), value.GetProperty("value")), $"{token}.{name} has another type");
            CheckDescription($"{token}.{name}", value);
        }
    }

    private void CheckFunctions()
    {
        var functions = _schema.Members("functions").ToArray();
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
        foreach (var property in parent.Members(name))
        {
            var path = $"{owner}.{property.Name}";
            Rule(SchemaNames.Member().IsMatch(property.Name) && char.IsLower(property.Name[0]), $"{path} is no name in lower camel case");
            Rule(!forbidden.Contains(property.Name), $"{path} is a name that Pulumi keeps for itself");
            CheckDescription(path, property.Value);
            CheckType(path, property.Value);
            if (property.Value.TryGetProperty("default", out var value))
            {
                Rule(IsOf(property.Value.Text("type"), value), $"{path} has a default of another type");
            }

            if (property.Value.TryGetProperty("defaultInfo", out var info))
            {
                Rule(info.Items("environment").Any() && info.Items("environment").All(variable => SchemaNames.Variable().IsMatch(variable.GetString()!)), $"{path} has a default from no environment");
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
            Rule(_schema.Members("types").Any(known => known.Name == token), $"{path} refers to {target}, which is not there");
            return;
        }

        switch (type.Text("type"))
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
        var known = parent.Members(of).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var items = parent.Items(name).Select(item => item.GetString()!).ToArray();
        Rule(items.All(known.Contains), $"{owner}.{name} names what {of} has not");
        Rule(items.Distinct(StringComparer.Ordinal).Count() == items.Length, $"{owner}.{name} names something twice");
    }

    private void CheckThatTypesAreUsed()
    {
        foreach (var type in _schema.Members("types").Where(type => !_referenced.Contains(type.Name)))
        {
            _violations.Add($"{type.Name} is used by nothing");
        }
    }

    private void CheckToken(string list, string token) =>
        Rule(SchemaNames.Token().IsMatch(token) && token.StartsWith(_schema.Text("name") + ":", StringComparison.Ordinal), $"{list} has the token {token}");

    private void CheckDescription(string path, JsonElement owner) => Rule(owner.Text("description").Trim().Length > 0, $"{path} has no description");

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
}
