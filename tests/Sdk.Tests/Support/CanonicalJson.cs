using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace TencentSsl.Sdk.Tests.Support;

/// <summary>Values as JSON with sorted names and without nulls, so that they can be compared as text.</summary>
internal static class CanonicalJson
{
    public static string Of(object? value) => ToNode(value)?.ToJsonString() ?? "null";

    /// <summary>Brings JSON text into the same form.</summary>
    public static string OfText(string json) => Of(JsonSerializer.Deserialize<JsonElement>(json));

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string or bool => JsonValue.Create(value),
        int or double => JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement element => ToNode(element),
        IDictionary map => ToObject(map.Keys.Cast<string>().Select(key => (key, map[key]))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(ToNode)]),
        _ when value.GetType().IsDefined(typeof(EnumTypeAttribute)) => JsonValue.Create(value.ToString()),
        _ when value.GetType().IsDefined(typeof(OutputTypeAttribute)) => ToObject(
            value.GetType().GetProperties().Select(property => (char.ToLowerInvariant(property.Name[0]) + property.Name[1..], property.GetValue(value)))),
        _ => throw new InvalidOperationException($"{value.GetType()} is no value of the wire."),
    };

    private static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ToObject(element.EnumerateObject().Select(member => (member.Name, (object?)member.Value))),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(ToNode)]),
        JsonValueKind.Number => JsonValue.Create(element.GetDouble()),
        JsonValueKind.String => JsonValue.Create(element.GetString()),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    private static JsonObject ToObject(IEnumerable<(string Name, object? Value)> members) => new(
        members.Select(member => KeyValuePair.Create(member.Name, ToNode(member.Value)))
            .Where(member => member.Value is not null)
            .OrderBy(member => member.Key, StringComparer.Ordinal));
}
