using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi;

/// <summary>
/// JSON with outputs inside. A converter cannot wait, so an output is written as a mark first,
/// and the mark is replaced once the output has come to something.
/// </summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions options)
    {
        var data = await value.Data.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With("");
        }

        var node = await ToNodeAsync(data.With<object?>(data.Value), typeof(T), options).ConfigureAwait(false);
        return node.With(node.IsKnown ? node.Value?.ToJsonString(options) ?? "null" : "");
    }

    public static async Task<OutputData<T>> DeserializeAsync<T>(Output<string> json, JsonSerializerOptions options)
    {
        var data = await json.Data.ConfigureAwait(false);
        return data.With(data.IsKnown
            ? JsonSerializer.Deserialize<T>(data.Value, new OutputJsonConverterFactory(data).AddedTo(options))!
            : default!);
    }

    private static async Task<OutputData<JsonNode?>> ToNodeAsync(
        OutputData<object?> data, Type type, JsonSerializerOptions options)
    {
        var converter = new OutputJsonConverterFactory(data.With(""));
        var node = JsonSerializer.SerializeToNode(data.Value, type, converter.AddedTo(options));

        var result = data.With(node);
        var replacements = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (mark, (output, valueType)) in converter.Marks)
        {
            var inner = await output.GetDataAsync().ConfigureAwait(false);
            var innerNode = inner.IsKnown
                ? await ToNodeAsync(inner, valueType, options).ConfigureAwait(false)
                : inner.With<JsonNode?>(null);
            replacements.Add(mark, innerNode.Value);
            result = result.Under(innerNode);
        }

        return result with { Value = Replace(node, replacements) };
    }

    private static JsonNode? Replace(JsonNode? node, Dictionary<string, JsonNode?> replacements)
    {
        if (replacements.Count == 0)
        {
            return node;
        }

        switch (node)
        {
            case JsonValue value when value.TryGetValue<string>(out var text) && replacements.TryGetValue(text, out var replacement):
                return replacement;
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    if (Replace(member, replacements) is var replaced && !ReferenceEquals(replaced, member))
                    {
                        members[name] = replaced;
                    }
                }

                return members;
            case JsonArray elements:
                for (var i = 0; i < elements.Count; i++)
                {
                    if (Replace(elements[i], replacements) is var replaced && !ReferenceEquals(replaced, elements[i]))
                    {
                        elements[i] = replaced;
                    }
                }

                return elements;
            default:
                return node;
        }
    }
}
