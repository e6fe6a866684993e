using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TencentSsl.Api.Json;

/// <summary>Reads a whole number also where the API drifts to a text; what is none is no value.</summary>
internal sealed class LenientIntegerConverter : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = Find(ref reader);
        if (value is null && !LenientStringConverter.IsNothing(ref reader))
        {
            UnreadableMembers.Skip(ref reader);
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Finds the number; null where there is none.</summary>
    internal static long? Find(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.Number when reader.TryGetDecimal(out var number) && IsWhole(number) => decimal.ToInt64(number),
        JsonTokenType.String when long.TryParse(LenientStringConverter.Text(ref reader), NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ => null,
    };

    private static bool IsWhole(decimal number) =>
        number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;
}
