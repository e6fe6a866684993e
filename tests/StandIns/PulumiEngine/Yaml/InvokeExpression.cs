using TencentSsl.StandIns.PulumiEngine.Projects;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>A call of a function: <c>fn::invoke</c>.</summary>
internal sealed record InvokeExpression(YamlMappingNode Node, string Function, YamlMappingNode Arguments, string Return)
{
    public const string Key = "fn::invoke";

    private const string OptionProvider = "provider";
    private const string OptionVersion = "version";

    public YamlNode? Provider { get; private init; }

    public string Version { get; private init; } = "";

    /// <returns>Nothing when the node is another expression.</returns>
    public static InvokeExpression? TryParse(YamlNode node)
    {
        if (node is not YamlMappingNode mapping || YamlNodes.Get(mapping, Key) is not YamlMappingNode call)
        {
            return null;
        }

        var options = YamlNodes.Get(call, "options") as YamlMappingNode;
        foreach (var (name, option) in YamlNodes.Entries(options).Where(entry => entry.Key is not (OptionProvider or OptionVersion)))
        {
            throw new EvaluationException($"the engine stand-in does not know the option '{name}' of {Key}", option);
        }

        return new InvokeExpression(
            mapping,
            Expand(YamlNodes.GetText(call, "function")) ?? throw new EvaluationException($"{Key} needs a function", node),
            YamlNodes.Get(call, "arguments") as YamlMappingNode ?? [],
            YamlNodes.GetText(call, "return") ?? "")
        {
            Provider = options is null ? null : YamlNodes.Get(options, OptionProvider),
            Version = options is null ? "" : YamlNodes.GetText(options, OptionVersion) ?? "",
        };
    }

    /// <summary>Programs may leave out the module where it is index: package:function.</summary>
    private static string? Expand(string? token) => token?.Split(':') is [var package, var function] ? $"{package}:index:{function}" : token;
}
