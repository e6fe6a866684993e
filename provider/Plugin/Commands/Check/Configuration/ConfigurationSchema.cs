using System.Text;
using System.Text.Json;
using TencentSsl.Plugin.Commands.Check.Settings;

namespace TencentSsl.Plugin.Commands.Check.Configuration;

/// <summary>The JSON schema of the file of checks, by which editors help to write one.</summary>
internal static class ConfigurationSchema
{
    public static string Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Checks of Tencent Cloud SSL certificates");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            WriteText(json, "$schema", "The address of this schema, for editors.");
            json.WriteStartObject(ConfigurationFile.Defaults);
            json.WriteString("description", "Settings of every check that has none of its own.");
            WriteSettings(json, withName: false);
            json.WriteEndObject();
            json.WriteStartObject(ConfigurationFile.Checks);
            json.WriteString("description", "The checks.");
            json.WriteString("type", "array");
            json.WriteNumber("minItems", 1);
            json.WriteStartObject("items");
            WriteSettings(json, withName: true);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            WriteList(json, "required", [ConfigurationFile.Checks]);
            json.WriteBoolean("additionalProperties", false);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteSettings(Utf8JsonWriter json, bool withName)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (withName)
        {
            WriteText(json, ConfigurationFile.Name, "What reports call the check.");
        }

        foreach (var member in CheckMembers.Ordered)
        {
            json.WriteStartObject(member.Name);
            json.WriteString("description", member.Description);
            WriteType(json, member);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteType(Utf8JsonWriter json, CheckMember member)
    {
        switch (member.Kind)
        {
            case MemberKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case MemberKind.Integer or MemberKind.Number:
                json.WriteString("type", member.Kind == MemberKind.Integer ? "integer" : "number");
                json.WriteNumber("minimum", member.Min);
                json.WriteNumber("maximum", member.Max);
                break;
            case MemberKind.Pairs:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                json.WriteString("type", "string");
                json.WriteEndObject();
                break;
            case MemberKind.Texts:
                json.WriteStartArray("oneOf");
                json.WriteStartObject();
                WriteText(json, member);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WriteNumber("minItems", 1);
                json.WriteStartObject("items");
                WriteText(json, member);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                WriteText(json, member);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, CheckMember member)
    {
        json.WriteString("type", "string");
        if (member.Choices.Count > 0)
        {
            WriteList(json, "enum", member.Choices);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string description)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
