using TencentSsl.StandIns.PulumiEngine.Projects;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>The sections of a program in YAML.</summary>
internal sealed class Template(YamlMappingNode document)
{
    public IReadOnlyList<KeyValuePair<string, YamlNode>> Variables { get; } = Section(document, "variables");

    public IReadOnlyList<KeyValuePair<string, YamlNode>> Resources { get; } = Section(document, "resources");

    public IReadOnlyList<KeyValuePair<string, YamlNode>> Outputs { get; } = Section(document, "outputs");

    /// <summary>The declared type of a configuration value; text is not read as a number where it is to be text.</summary>
    public string ConfigurationType(string name) =>
        YamlNodes.Get(document, "config") is YamlMappingNode config && YamlNodes.Get(config, name) is YamlMappingNode declaration
            ? YamlNodes.GetText(declaration, "type") ?? ""
            : "";

    /// <summary>Every function call of the program, wherever it stands.</summary>
    public IEnumerable<InvokeExpression> Invokes() =>
        Expressions().Select(InvokeExpression.TryParse).OfType<InvokeExpression>();

    /// <summary>Every text of the program that may hold references.</summary>
    public IEnumerable<YamlScalarNode> Texts() => Expressions().OfType<YamlScalarNode>();

    private IEnumerable<YamlNode> Expressions() =>
        Variables.Concat(Resources).Concat(Outputs).SelectMany(entry => Descendants(entry.Value));

    private static IEnumerable<YamlNode> Descendants(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.Values.SelectMany(Descendants).Prepend(node),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Descendants).Prepend(node),
        _ => [node],
    };

    private static IReadOnlyList<KeyValuePair<string, YamlNode>> Section(YamlMappingNode document, string name) =>
        [.. YamlNodes.Entries(YamlNodes.Get(document, name) as YamlMappingNode)];
}
