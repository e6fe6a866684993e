using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>One certificate: the id it is found by, and what is answered, which may lack anything or say it oddly.</summary>
/// <param name="Id">The id it is found by.</param>
/// <param name="Members">The members of the single answer.</param>
/// <param name="ListMembers">The members that the list has otherwise.</param>
internal sealed record Certificate(string Id, JsonElement Members, JsonElement? ListMembers = null)
{
    private const string ListKey = "$list";

    public DateTimeOffset? EndTime => ApiTime.Parse(Text("CertEndTime"));

    public DateTimeOffset? BeginTime => ApiTime.Parse(Text("CertBeginTime"));

    public IReadOnlyList<string> Names =>
    [
        .. new[] { Text("Domain") }
            .Concat(Members.TryGetProperty("SubjectAltName", out var names) && names.ValueKind == JsonValueKind.Array ? names.EnumerateArray().Select(name => name.ToString()) : [])
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    public static Certificate Parse(string id, string json)
    {
        if (JsonNode.Parse(json) is not JsonObject members)
        {
            throw new JsonException($"The certificate {id} is no JSON object.");
        }

        members.Remove(ListKey, out var list);
        return new Certificate(id, JsonSerializer.SerializeToElement(members), list is null ? null : JsonSerializer.SerializeToElement(list));
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
