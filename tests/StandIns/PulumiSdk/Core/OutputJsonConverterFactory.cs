using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs as marks, and reads them as outputs under the conditions of the text they stand in.</summary>
internal sealed class OutputJsonConverterFactory(OutputData<string> text) : JsonConverterFactory
{
    public Dictionary<string, (IOutput Output, Type ValueType)> Marks { get; } = new(StringComparer.Ordinal);

    public OutputData<string> Text { get; } = text;

    public JsonSerializerOptions AddedTo(JsonSerializerOptions options)
    {
        var copy = new JsonSerializerOptions(options);
        copy.Converters.Add(this);
        return copy;
    }

    public override bool CanConvert(Type typeToConvert)
    {
        return ValueTypeOf(typeToConvert) is not null;
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var converter = typeof(OutputJsonConverter<,>).MakeGenericType(typeToConvert, ValueTypeOf(typeToConvert)!);
        return (JsonConverter)Activator.CreateInstance(converter, this)!;
    }

    private static Type? ValueTypeOf(Type type)
    {
        if (!type.IsConstructedGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        var argument = type.GenericTypeArguments[0];
        if (definition == typeof(Output<>) || definition == typeof(Input<>))
        {
            return argument;
        }

        if (definition == typeof(InputList<>))
        {
            return typeof(ImmutableArray<>).MakeGenericType(argument);
        }

        return definition == typeof(InputMap<>)
            ? typeof(ImmutableDictionary<,>).MakeGenericType(typeof(string), argument)
            : null;
    }
}
