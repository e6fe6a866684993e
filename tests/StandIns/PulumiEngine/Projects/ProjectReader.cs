using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>Reads Pulumi.yaml.</summary>
internal static class ProjectReader
{
    public static async Task<Project> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(directory);
        var path = Path.Combine(root, Project.FileName);
        if (!File.Exists(path))
        {
            throw new ProjectException($"no {Project.FileName} in {root}");
        }

        var source = await File.ReadAllTextAsync(path, cancellationToken);
        var document = YamlNodes.Parse(source, Project.FileName);
        if (YamlNodes.Get(document, "main") is not null)
        {
            throw new ProjectException($"{Project.FileName}: the engine stand-in does not know 'main'; put the program beside {Project.FileName}");
        }

        var (runtime, options) = Runtime(document);
        var name = YamlNodes.GetText(document, "name")
            ?? throw new ProjectException($"{Project.FileName}: project is missing a 'name' attribute");
        return new Project(root, name, runtime, document, source)
        {
            RuntimeOptions = options,
            Plugins = [.. Plugins(document, root)],
        };
    }

    private static (string Runtime, JsonObject Options) Runtime(YamlMappingNode document) => YamlNodes.Get(document, "runtime") switch
    {
        YamlScalarNode { Value: { Length: > 0 } name } => (name, []),
        YamlMappingNode mapping when YamlNodes.GetText(mapping, "name") is { } name =>
            (name, YamlNodes.Get(mapping, "options") is YamlMappingNode options ? YamlNodes.ToJson(options)!.AsObject() : []),
        _ => throw new ProjectException($"{Project.FileName}: project is missing a 'runtime' attribute"),
    };

    private static IEnumerable<ProjectPlugin> Plugins(YamlMappingNode document, string root)
    {
        var plugins = YamlNodes.Get(document, "plugins") as YamlMappingNode;
        if (plugins is null || YamlNodes.Get(plugins, "providers") is not YamlSequenceNode providers)
        {
            yield break;
        }

        foreach (var provider in providers.Children.OfType<YamlMappingNode>())
        {
            var path = YamlNodes.GetText(provider, "path") ?? "";
            var directory = Path.GetFullPath(Path.Combine(root, path));
            if (!Directory.Exists(directory))
            {
                throw new ProjectException(File.Exists(directory)
                    ? $"provider folder '{path}' is not a directory"
                    : $"no folder at path '{path}'");
            }

            yield return new ProjectPlugin(
                YamlNodes.GetText(provider, "name") ?? "",
                YamlNodes.GetText(provider, "version") ?? "",
                directory);
        }
    }
}
