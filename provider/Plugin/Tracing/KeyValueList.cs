namespace TencentSsl.Plugin.Tracing;

/// <summary>Reads lists as W3C's baggage has them: <c>key=value</c>, separated by commas, percent-encoded.</summary>
internal static class KeyValueList
{
    /// <summary>Reads a list; one that is wrong somewhere counts as not set, as half of it would say something else.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string? text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var member in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // Only the first one separates: values that end like base64 are usual.
            var separator = member.IndexOf('=', StringComparison.Ordinal);
            var key = separator < 0 ? "" : Decode(member[..separator]);
            if (key.Length == 0)
            {
                return [];
            }

            pairs.Add(new KeyValuePair<string, string>(key, Decode(member[(separator + 1)..])));
        }

        return pairs;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Trim());
}
