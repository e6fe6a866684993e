using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.StandIns.PulumiEngine.Values;

/// <summary>Secrets and unknowns as they travel inside a <see cref="Struct"/>.</summary>
internal static class WireValues
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";

    private static readonly HashSet<string> UnknownSentinels = new(StringComparer.Ordinal)
    {
        Unknown,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    };

    public static Value Secret(Value value)
    {
        var envelope = new Struct();
        envelope.Fields[SignatureKey] = Value.ForString(SecretSignature);
        envelope.Fields["value"] = value;
        return Value.ForStruct(envelope);
    }

    public static bool IsUnknown(Value value) =>
        value.KindCase == Value.KindOneofCase.StringValue && UnknownSentinels.Contains(value.StringValue);

    public static bool TryGetSecret(Value value, out Value inner)
    {
        if (HasSignature(value, SecretSignature) && value.StructValue.Fields.TryGetValue("value", out var found))
        {
            inner = found;
            return true;
        }

        inner = value;
        return false;
    }

    public static bool ContainsUnknown(Value value) => IsUnknown(value) || Children(value).Any(ContainsUnknown);

    public static bool ContainsSecret(Value value) => TryGetSecret(value, out _) || Children(value).Any(ContainsSecret);

    public static Struct WithoutSecrets(Struct values) => Map(values, WithoutSecrets);

    public static Value WithoutSecrets(Value value) =>
        TryGetSecret(value, out var inner) ? WithoutSecrets(inner) : MapChildren(value, WithoutSecrets);

    /// <summary>What the engine sends in the arguments of a function: an unknown is simply not there.</summary>
    public static Struct WithoutUnknowns(Struct values)
    {
        var kept = new Struct();
        foreach (var (key, value) in values.Fields.Where(field => !IsUnknown(field.Value)))
        {
            kept.Fields[key] = DropUnknownMembers(value);
        }

        return kept;
    }

    /// <summary>A provider that takes no resource references gets the id, or the URN of a component.</summary>
    public static Value WithoutResourceReferences(Value value)
    {
        if (!HasSignature(value, ResourceSignature))
        {
            return MapChildren(value, WithoutResourceReferences);
        }

        var fields = value.StructValue.Fields;
        return fields.TryGetValue("id", out var id) ? id : fields["urn"];
    }

    public static Struct Map(Struct values, Func<Value, Value> convert)
    {
        var mapped = new Struct();
        foreach (var (key, value) in values.Fields)
        {
            mapped.Fields[key] = convert(value);
        }

        return mapped;
    }

    private static Value DropUnknownMembers(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => Value.ForStruct(WithoutUnknowns(value.StructValue)),
        Value.KindOneofCase.ListValue => Value.ForList(
            [.. value.ListValue.Values.Where(item => !IsUnknown(item)).Select(DropUnknownMembers)]),
        _ => value,
    };

    private static bool HasSignature(Value value, string signature) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(SignatureKey, out var found)
        && string.Equals(found.StringValue, signature, StringComparison.Ordinal);

    private static IEnumerable<Value> Children(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values,
        Value.KindOneofCase.ListValue => value.ListValue.Values,
        _ => [],
    };

    public static Value MapChildren(Value value, Func<Value, Value> convert) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => Value.ForStruct(Map(value.StructValue, convert)),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(convert)]),
        _ => value,
    };
}
