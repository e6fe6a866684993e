using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>What a plugin's schema says of its functions, as far as a YAML program is checked against it.</summary>
internal sealed class PackageSchema(string package, string json)
{
    private const int MostListed = 5;

    private readonly JsonObject _functions = JsonNode.Parse(json)?["functions"] as JsonObject ?? [];

    /// <summary>Reports a function that does not exist.</summary>
    public void CheckFunction(InvokeExpression invoke)
    {
        if (Function(invoke) is null)
        {
            throw new EvaluationException(
                $"unable to find function \"{invoke.Function}\" in resource provider \"{package}\"", invoke.Node);
        }
    }

    /// <summary>Reports an output that the function does not have.</summary>
    public void CheckOutput(InvokeExpression invoke, PropertyAccess access, YamlDotNet.RepresentationModel.YamlNode node)
    {
        if (access.Steps.Count == 0 || Function(invoke)?["outputs"]?["properties"] is not JsonObject outputs || outputs.ContainsKey(access.Steps[0]))
        {
            return;
        }

        var nearest = outputs.Select(output => output.Key).OrderBy(name => Distance(name, access.Steps[0])).ToArray();
        var more = nearest.Length - MostListed;
        var list = string.Join(", ", nearest.Take(MostListed)) + (more <= 0 ? "" : $" and {more} {(more == 1 ? "other" : "others")}");
        throw new EvaluationException($"{access.Steps[0]} does not exist on {access.Root}", node, $"Existing properties are: {list}\n");
    }

    private JsonObject? Function(InvokeExpression invoke) => _functions[invoke.Function] as JsonObject;

    // Levenshtein's, so that what was probably meant comes first.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
