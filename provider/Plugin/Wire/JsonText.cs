using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Wire;

/// <summary>
/// Reads the JSON text in which SDKs write values that are not texts. Protobuf's own JSON reader would do, but it brings
/// regular expressions and all of its reflection into the native binary.
/// </summary>
internal static class JsonText
{
    /// <summary>Reads a text; null where it is not JSON, or holds what no value can.</summary>
    public static Value? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Convert(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The latter two are what unpaired surrogates give, in an escape and as they are.
            return null;
        }
    }

    private static Value Convert(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return Value.ForString(element.GetString()!);
            case JsonValueKind.Number:
                return element.TryGetDouble(out var number) && double.IsFinite(number) ? Value.ForNumber(number) : throw new JsonException();
            case JsonValueKind.True or JsonValueKind.False:
                return Value.ForBool(element.GetBoolean());
            case JsonValueKind.Array:
                var list = new ListValue();
                list.Values.AddRange(element.EnumerateArray().Select(Convert));
                return new Value { ListValue = list };
            case JsonValueKind.Object:
                var fields = new Struct();
                foreach (var member in element.EnumerateObject())
                {
                    fields.Fields[member.Name] = Convert(member.Value);
                }

                return new Value { StructValue = fields };
            default:
                return Value.ForNull();
        }
    }
}
