using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>Configuration as a YAML program sees it: text that looks like a number, a boolean or JSON is one.</summary>
internal sealed class ConfigurationScope(StackConfiguration configuration, string project, Template template)
{
    public Value? Find(string name)
    {
        var key = name.Contains(':', StringComparison.Ordinal) ? name : $"{project}:{name}";
        if (!configuration.Values.TryGetValue(key, out var found))
        {
            return null;
        }

        var value = template.ConfigurationType(name) is "string" or "String" ? Value.ForString(found.Text) : Read(found.Text);
        return found.IsSecret ? WireValues.Secret(value) : value;
    }

    private static Value Read(string text)
    {
        var isPadded = text.Length > 1 && text[0] == '0' && text[1] != '.';
        if (!isPadded && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return Value.ForNumber(number);
        }

        if (text is "true" or "false")
        {
            return Value.ForBool(text == "true");
        }

        try
        {
            return text is ['{', ..] or ['[', ..] ? WireJson.ToValue(JsonNode.Parse(text)) : Value.ForString(text);
        }
        catch (JsonException)
        {
            return Value.ForString(text);
        }
    }
}
