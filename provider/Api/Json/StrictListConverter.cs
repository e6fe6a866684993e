using System.Text.Json;

namespace TencentSsl.Api.Json;

/// <summary>Reads a list that an answer consists of: what is none makes the answer unreadable, while an item costs only itself.</summary>
internal sealed class StrictListConverter<T> : LenientListConverter<T>
{
    protected override void Refuse(ref Utf8JsonReader reader) => throw new JsonException();
}
