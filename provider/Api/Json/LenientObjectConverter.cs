using System.Text.Json;
using System.Text.Json.Serialization;

namespace TencentSsl.Api.Json;

/// <summary>Reads an object; what is none, such as an empty list or text in its place, is no value. Stands at members, never at the type itself.</summary>
internal sealed class LenientObjectConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LenientValue.Read<T>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        ((JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter).Write(writer, value, options);
}
