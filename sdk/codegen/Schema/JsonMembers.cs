using System.Text.Json;

namespace TencentSsl.SdkCodegen.Schema;

/// <summary>Reads members that have to be there.</summary>
internal static class JsonMembers
{
    /// <param name="where">What to say the element is when it lacks the member.</param>
    public static JsonElement Member(this JsonElement element, string name, string where) =>
        element.TryGetProperty(name, out var member) ? member : throw new SchemaException($"{where} has no \"{name}\".");

    /// <inheritdoc cref="Member"/>
    public static string Text(this JsonElement element, string name, string where) => element.Member(name, where).GetString()!;
}
