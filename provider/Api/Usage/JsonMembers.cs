using System.Text.Json;

namespace TencentSsl.Api.Usage;

/// <summary>Reads members of an answer that may be absent, null or of another type than documented.</summary>
internal static class JsonMembers
{
    public static string? Text(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } text when !string.IsNullOrWhiteSpace(text.GetString()) => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => null,
    };

    public static long Integer(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => text.Length > 0)]
            : [];

    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
