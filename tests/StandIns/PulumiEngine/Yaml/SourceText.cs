using System.Globalization;
using System.Text;
using TencentSsl.StandIns.PulumiEngine.Projects;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Yaml;

/// <summary>Says where in the program something is wrong, with the lines themselves.</summary>
internal sealed class SourceText(string source)
{
    private readonly string[] _lines = source.Split('\n');

    public string Describe(EvaluationException error)
    {
        var first = (int)error.Node.Start.Line;
        var text = new StringBuilder(error.Message)
            .Append(CultureInfo.InvariantCulture, $"\n\n  on {Project.FileName} line {first}:\n");
        for (var line = first; line <= LastLine(error.Node); line++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line,4}: {_lines[line - 1].TrimEnd('\r')}\n");
        }

        return text.Append('\n').Append(error.Detail).ToString();
    }

    // The end of a block is where the next one begins; its last scalar tells the last line that is its own.
    private static int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode mapping => LastLine(node, mapping.Children.SelectMany(entry => new[] { entry.Key, entry.Value })),
        YamlSequenceNode sequence => LastLine(node, sequence.Children),
        _ => (int)node.End.Line,
    };

    private static int LastLine(YamlNode node, IEnumerable<YamlNode> children) =>
        children.Select(LastLine).DefaultIfEmpty((int)node.Start.Line).Max();
}
