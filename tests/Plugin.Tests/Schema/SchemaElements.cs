using System.Text.Json;

namespace TencentSsl.Plugin.Tests.Schema;

/// <summary>Reads a schema that may lack anything.</summary>
internal static class SchemaElements
{
    public static IEnumerable<JsonProperty> Members(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    public static string Text(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
