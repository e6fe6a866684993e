using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TencentSsl.Api.Json;

/// <summary>Reads a value with the converter that its type has, unless an object is due and something else stands there.</summary>
internal static class LenientValue
{
    public static T? Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        var type = options.GetTypeInfo(typeof(T));
        if (type.Kind == JsonTypeInfoKind.Object && reader.TokenType != JsonTokenType.StartObject)
        {
            UnreadableMembers.Skip(ref reader);
            return default;
        }

        return ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), options);
    }
}
