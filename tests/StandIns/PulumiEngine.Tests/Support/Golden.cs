using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TencentSsl.StandIns.PulumiEngine.Tests.Support;

/// <summary>Recordings of the real engine, and our own runs brought to their form.</summary>
internal static partial class Golden
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "golden");

    public static string Read(string fileName) => File.ReadAllText(Path.Combine(Folder, fileName));

    /// <summary>The calls of a recording, one JSON text each, without what depends on who was faster.</summary>
    public static string[] Calls(string name) =>
        [.. File.ReadLines(Path.Combine(Folder, name + ".jsonl")).Select(line => Canonical(JsonNode.Parse(line)!.AsObject()))];

    public static string[] Calls(EngineResult result, TemporaryProject project) =>
        [.. result.Calls.Select(call => Canonical(JsonNode.Parse(Neutral(call.ToJson().ToJsonString(), project))!.AsObject()))];

    public static int ExitCode(string name) => Read(name + ".out").TrimEnd()[^1] - '0';

    /// <summary>The sections that both have: what the engine prints before them is its own.</summary>
    public static string Sections(string output)
    {
        var start = SectionStart().Match(output).Index;
        return ExitLine().Replace(output[start..], "").TrimEnd();
    }

    public static string Neutral(string text, TemporaryProject project)
    {
        var neutral = text
            .Replace(project.Directory, "<program>", StringComparison.Ordinal)
            .Replace(TemporaryProject.PluginDirectory, "<plugin>", StringComparison.Ordinal)
            .Replace("2027-02-25T23:59:59Z", "<time>", StringComparison.Ordinal);
        return Port().Replace(neutral, "$1:<port>");
    }

    private static string Canonical(JsonObject call)
    {
        call.Remove("endedAfter");
        if (call["response"] is JsonObject response && response.ContainsKey("schema"))
        {
            response["schema"] = "<schema>";
        }

        return Values.WireJson.GoText(call);
    }

    [GeneratedRegex(@"(127\.0\.0\.1|localhost):\d{4,5}")]
    private static partial Regex Port();

    [GeneratedRegex("^(Diagnostics|Outputs|Resources):", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\nexit \d\s*$")]
    private static partial Regex ExitLine();
}
