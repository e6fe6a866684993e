using System.Text.Json;
using System.Text.Json.Serialization;

namespace TencentSsl.Api.Json;

/// <summary>Reads a whole number, as text or number, that the rest of an answer depends on: one that cannot be read makes the answer unreadable.</summary>
internal sealed class StrictIntegerConverter : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : LenientIntegerConverter.Find(ref reader) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) =>
        new LenientIntegerConverter().Write(writer, value, options);
}
