using TencentSsl.StandIns.PulumiEngine.Projects;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>An entry of the section <c>resources</c>.</summary>
internal sealed record ResourceExpression(string Type, YamlMappingNode Properties, string Version)
{
    public static ResourceExpression Parse(YamlNode node)
    {
        var mapping = node as YamlMappingNode ?? throw new EvaluationException("a resource is an object with a type", node);
        var options = YamlNodes.Get(mapping, "options") as YamlMappingNode;
        foreach (var (name, option) in YamlNodes.Entries(options).Where(entry => entry.Key != "version"))
        {
            throw new EvaluationException($"the engine stand-in does not know the option '{name}' of a resource", option);
        }

        return new ResourceExpression(
            YamlNodes.GetText(mapping, "type") ?? throw new EvaluationException("a resource needs a type", node),
            YamlNodes.Get(mapping, "properties") as YamlMappingNode ?? [],
            options is null ? "" : YamlNodes.GetText(options, "version") ?? "");
    }
}
