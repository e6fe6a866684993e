using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>What the wire's values lack: envelopes, unknowns, and a C# null for what is left out.</summary>
internal static class Values
{
    public static Value OrNull(this Value? value)
    {
        return value ?? Value.ForNull();
    }

    public static Value Envelope(string signature, params (string Name, Value? Value)[] members)
    {
        var result = new Struct { Fields = { [WireConstants.SignatureKey] = Value.ForString(signature) } };
        foreach (var (name, value) in members)
        {
            result.Fields[name] = value.OrNull();
        }

        return Value.ForStruct(result);
    }

    public static string? Signature(this Value value)
    {
        return value.StructValue is { } members
            && members.Fields.TryGetValue(WireConstants.SignatureKey, out var signature)
            && signature.HasStringValue
                ? signature.StringValue
                : null;
    }

    public static bool IsUnknown(this Value value)
    {
        return value.HasStringValue && value.StringValue == WireConstants.UnknownValue;
    }

    public static bool ContainsUnknown(this Value value)
    {
        return value.KindCase switch
        {
            Value.KindOneofCase.StructValue => value.StructValue.ContainsUnknown(),
            Value.KindOneofCase.ListValue => value.ListValue.Values.Any(ContainsUnknown),
            _ => value.IsUnknown(),
        };
    }

    public static bool ContainsUnknown(this Struct members)
    {
        return members.Fields.Values.Any(ContainsUnknown);
    }
}
