using System.Text.Json;
using TencentSsl.StandIns.SslApi.Http;

namespace TencentSsl.StandIns.SslApi.Actions;

/// <summary>The members of a request's body. A null counts as absent; what is wrong becomes an API error.</summary>
internal sealed class Parameters
{
    private readonly JsonElement _members;

    private Parameters(JsonElement members) => _members = members;

    public static Parameters Parse(ReadOnlySpan<byte> body, IReadOnlySet<string> known)
    {
        var members = ParseObject(body);
        foreach (var member in members.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw new ApiErrorException("UnknownParameter", $"The action has no parameter {member.Name}.");
            }
        }

        return new Parameters(members);
    }

    public bool Has(string name) => Find(name) is not null;

    public string RequiredText(string name) =>
        Text(name) ?? throw new ApiErrorException("MissingParameter", $"The parameter {name} is missing.");

    public string? Text(string name) => Find(name) is { } value ? AsText(name, value) : null;

    public long? Integer(string name) => Find(name) is { } value ? AsInteger(name, value) : null;

    public HashSet<string> Texts(string name) =>
        Items(name).Select(item => AsText(name, item)).ToHashSet(StringComparer.Ordinal);

    public HashSet<long> Integers(string name) => Items(name).Select(item => AsInteger(name, item)).ToHashSet();

    public IEnumerable<KeyValuePair<string, string>> Tags(string name) => Items(name).Select(item =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("TagKey", out var key)
        && item.TryGetProperty("TagValue", out var value)
            ? KeyValuePair.Create(AsText(name, key), AsText(name, value))
            : throw WrongType(name));

    private static JsonElement ParseObject(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object && !reader.Read())
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Answered below, like any other body that is no object.
        }

        throw new ApiErrorException("InvalidRequest", "The body is no JSON object.");
    }

    private static string AsText(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw WrongType(name);

    private static long AsInteger(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw WrongType(name);

    private static ApiErrorException WrongType(string name) =>
        new("InvalidParameter", $"The parameter {name} is of the wrong type.");

    private JsonElement? Find(string name) =>
        _members.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement.ArrayEnumerator Items(string name) => Find(name) switch
    {
        null => default,
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => throw WrongType(name),
    };
}
