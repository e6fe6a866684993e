using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.PulumiEngine.Values;

/// <summary>Protocol messages as JSON, and JSON text as Go's encoder writes it.</summary>
internal static class WireJson
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject FromMessage(IMessage message) => JsonNode.Parse(Formatter.Format(message))!.AsObject();

    public static Value ToValue(JsonNode? node) => JsonParser.Default.Parse<Value>(node?.ToJsonString() ?? "null");

    /// <summary>Sorted keys, no blanks, and Go's habit of escaping what HTML would read.</summary>
    public static string GoText(JsonNode? node)
    {
        var text = Sorted(node)?.ToJsonString(Compact) ?? "null";
        return text
            .Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);
    }

    public static string GoText(Value value) => GoText(JsonNode.Parse(Formatter.Format(value)));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
