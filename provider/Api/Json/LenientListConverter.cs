using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TencentSsl.Api.Json;

/// <summary>Reads a list; what is none is no value, and an item that cannot be read is null.</summary>
internal class LenientListConverter<T> : JsonConverter<IReadOnlyList<T?>>
{
    public override IReadOnlyList<T?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Refuse(ref reader);
            return null;
        }

        var items = new List<T?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(LenientValue.Read<T>(ref reader, options));
        }

        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T?> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T?>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, type);
        }

        writer.WriteEndArray();
    }

    /// <summary>Passes over what stands in place of a list.</summary>
    protected virtual void Refuse(ref Utf8JsonReader reader) => UnreadableMembers.Skip(ref reader);
}
