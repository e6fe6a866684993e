using System.Text.Json;
using System.Text.Json.Serialization;

namespace TencentSsl.Api.Json;

/// <summary>Reads a boolean also where the API drifts to 0 and 1 or to a text; what is neither is no value.</summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool? value = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt64(out var number) && number is 0 or 1 => reader.GetInt64() == 1,
            JsonTokenType.String => Parse(LenientStringConverter.Text(ref reader)),
            _ => null,
        };
        if (value is null && !LenientStringConverter.IsNothing(ref reader))
        {
            UnreadableMembers.Skip(ref reader);
        }

        return value;
    }

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
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };
}
