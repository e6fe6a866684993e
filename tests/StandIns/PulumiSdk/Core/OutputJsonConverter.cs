using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

internal sealed class OutputJsonConverter<TOuter, TValue>(OutputJsonConverterFactory factory) : JsonConverter<TOuter>
    where TOuter : class
{
    public override TOuter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonSerializer.Deserialize<TValue>(ref reader, options);
        var output = new Output<TValue>(Task.FromResult(factory.Text.With(value!)));
        return output as TOuter
            ?? (TOuter)typeof(TOuter).GetMethod("op_Implicit", [typeof(Output<TValue>)])!.Invoke(null, [output])!;
    }

    public override void Write(Utf8JsonWriter writer, TOuter value, JsonSerializerOptions options)
    {
        var mark = Guid.NewGuid().ToString();
        factory.Marks.Add(mark, (value as IOutput ?? ((IInput)value).ToOutput(), typeof(TValue)));
        writer.WriteStringValue(mark);
    }
}
