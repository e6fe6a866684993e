using Google.Protobuf.WellKnownTypes;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>Structs from JSON, and as texts that can be compared.</summary>
internal static class Structs
{
    public static Struct Parse(string json) => Struct.Parser.ParseJson(json);

    /// <summary>Writes a Struct one member a line, sorted, so that a failed comparison shows the member.</summary>
    public static string Text(Struct? fields) =>
        fields is null ? "none" : string.Join("\n", fields.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Text(field.Value)}"));

    /// <summary>Gives what a secret wraps.</summary>
    public static Value Unwrap(Value value) => IsSecret(value) ? value.StructValue.Fields["value"] : value;

    public static bool IsSecret(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(Envelopes.SignatureKey, out var signature)
        && signature.StringValue == "1b47061264138c4ac30d75fd1eb44270";

    private static string Text(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => $"{{{string.Join(", ", value.StructValue.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Text(field.Value)}"))}}}",
        Value.KindOneofCase.ListValue => $"[{string.Join(", ", value.ListValue.Values.Select(Text))}]",
        _ => value.ToString(),
    };
}
