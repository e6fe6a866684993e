using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>What Pulumi.yaml says.</summary>
internal sealed record Project(string Directory, string Name, string Runtime, YamlMappingNode Document, string Source)
{
    public const string FileName = "Pulumi.yaml";

    public JsonObject RuntimeOptions { get; init; } = [];

    public IReadOnlyList<ProjectPlugin> Plugins { get; init; } = [];

    public string RuntimeOption(string name) => RuntimeOptions[name]?.ToString() ?? "";
}
