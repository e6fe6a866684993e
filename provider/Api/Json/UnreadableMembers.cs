using System.Globalization;
using System.Text.Json;
using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Json;

/// <summary>
/// Keeps where in an answer values stood that no converter could read, so that the log can name them. The reading of an
/// answer begins and ends on one thread without waiting, so that converters find it there.
/// </summary>
internal sealed class UnreadableMembers : IDisposable
{
    private const int MaxNamed = 20;

    [ThreadStatic]
    private static UnreadableMembers? _current;

    private readonly SortedSet<long> _positions = [];

    public UnreadableMembers() => _current = this;

    /// <summary>Gets a value indicating whether every value could be read.</summary>
    public bool IsEmpty => _positions.Count == 0;

    /// <summary>Passes over the value that the reader is at.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (_current is { _positions: { Count: < MaxNamed } positions })
        {
            positions.Add(reader.TokenStartIndex);
        }

        reader.Skip();
    }

    /// <summary>Writes the paths of the values, such as Response.Certificates[3].Status, and nothing of what they are.</summary>
    public void WriteTo(ApiLog log, ReadOnlySpan<byte> body)
    {
        if (IsEmpty || !log.IsEnabled)
        {
            return;
        }

        var path = new List<string> { "" };
        var indices = new Stack<int>();
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path[^1] = "." + reader.GetString();
                continue;
            }

            var isEnd = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
            if (isEnd)
            {
                path.RemoveAt(path.Count - 1);
                indices.Pop();
                continue;
            }

            if (indices.TryPeek(out var index) && index >= 0)
            {
                path[^1] = string.Create(CultureInfo.InvariantCulture, $"[{index}]");
                indices.Push(indices.Pop() + 1);
            }

            if (_positions.Contains(reader.TokenStartIndex))
            {
                log.Unreadable(string.Concat(path).TrimStart('.'));
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                path.Add("");
                indices.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
            }
        }
    }

    public void Dispose() => _current = null;
}
