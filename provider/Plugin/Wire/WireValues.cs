using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Wire;

/// <summary>Writes values for Pulumi. What is null stays out of the answer; lists and maps are always there.</summary>
internal static class WireValues
{
    public static Value? Text(string? text) => text is null ? null : Value.ForString(text);

    public static Value? Integer(long? number) => number is null ? null : Value.ForNumber(number.Value);

    public static Value? Boolean(bool? flag) => flag is null ? null : Value.ForBool(flag.Value);

    /// <summary>Writes a list of texts. Null entries carry nothing and are left out.</summary>
    public static Value Texts(IEnumerable<string?>? texts) => List(texts, Value.ForString);

    /// <summary>Writes a list of whole numbers. Null entries carry nothing and are left out.</summary>
    public static Value Integers(IEnumerable<long?>? numbers)
    {
        var list = new ListValue();
        foreach (var number in numbers ?? [])
        {
            if (number is { } known)
            {
                list.Values.Add(Value.ForNumber(known));
            }
        }

        return new Value { ListValue = list };
    }

    public static Value List<T>(IEnumerable<T?>? items, Func<T, Value> write)
        where T : class
    {
        var list = new ListValue();
        foreach (var item in items ?? [])
        {
            if (item is not null)
            {
                list.Values.Add(write(item));
            }
        }

        return new Value { ListValue = list };
    }

    /// <summary>Marks a value as secret.</summary>
    public static Value Secret(Value value)
    {
        var envelope = new Struct();
        envelope.Fields.Add(WireConstants.SignatureKey, Value.ForString(WireConstants.SecretSignature));
        envelope.Fields.Add(WireConstants.ValueKey, value);
        return new Value { StructValue = envelope };
    }
}
