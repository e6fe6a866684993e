using System.Text.Json;
using System.Text.Json.Serialization;

namespace TencentSsl.Api.Json;

/// <summary>Reads a boolean also where the API drifts to 0 and 1 or to a text; an empty text is no value.</summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt64(out var number) && number is 0 or 1 => reader.GetInt64() == 1,
            JsonTokenType.String => Parse(reader.GetString()),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } flag)
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static bool? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "true" or "1" => true,
        "false" or "0" => false,
        _ => throw new JsonException(),
    };
}
