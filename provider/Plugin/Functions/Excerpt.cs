namespace TencentSsl.Plugin.Functions;

/// <summary>Shortens what a person wrote for use in a message.</summary>
internal static class Excerpt
{
    private const int MaxLength = 80;

    public static string Of(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
