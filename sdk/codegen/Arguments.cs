namespace TencentSsl.SdkCodegen;

/// <summary>What the generator is told on its command line.</summary>
/// <param name="Schema">The package schema.</param>
/// <param name="Sdk">The folder of the SDK.</param>
/// <param name="Documents">Documents with tables.</param>
/// <param name="Check">Whether to write nothing, and only tell what differs.</param>
internal sealed record Arguments(string Schema, string Sdk, IReadOnlyList<string> Documents, bool Check)
{
    public const string Usage = "usage: TencentSsl.SdkCodegen --schema FILE --sdk FOLDER [--docs FILE...] [--check]";

    /// <summary>Reads the command line; null when it cannot be understood.</summary>
    public static Arguments? Parse(IEnumerable<string> words)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["--schema"] = [], ["--sdk"] = [], ["--docs"] = [] };
        List<string>? current = null;
        var check = false;
        foreach (var word in words)
        {
            if (word == "--check")
            {
                check = true;
                current = null;
            }
            else if (values.TryGetValue(word, out var list))
            {
                current = list;
            }
            else if (current is not null && !word.StartsWith("--", StringComparison.Ordinal))
            {
                current.Add(word);
            }
            else
            {
                return null;
            }
        }

        return values["--schema"] is [var schema] && values["--sdk"] is [var sdk] ? new Arguments(schema, sdk, values["--docs"], check) : null;
    }
}
