using System.Globalization;
using System.Text.Json;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>One certificate: the id it is found by, and what is answered, which may lack anything or say it oddly.</summary>
internal sealed record Certificate(string Id, JsonElement Members)
{
    public DateTimeOffset? EndTime => ApiTime.Parse(Text("CertEndTime"));

    public static Certificate Parse(string id, string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new Certificate(id, document.RootElement.Clone())
            : throw new JsonException($"The certificate {id} is no JSON object.");
    }

    /// <summary>A text or number as text; "" for anything else.</summary>
    public string Text(string name) => TextOf(Members, name);

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public JsonElement? Object(string name) =>
        Members.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public bool HasTag(string key, string value) =>
        Members.TryGetProperty("Tags", out var tags)
        && tags.ValueKind == JsonValueKind.Array
        && tags.EnumerateArray().Any(tag => TextOf(tag, "TagKey") == key && TextOf(tag, "TagValue") == value);

    public static string TextOf(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value))
        {
            return "";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
    }
}
