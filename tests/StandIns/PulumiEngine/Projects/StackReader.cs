using YamlDotNet.RepresentationModel;

namespace TencentSsl.StandIns.PulumiEngine.Projects;

/// <summary>Finds the stack and puts its configuration together: command line, then stack file, then project.</summary>
internal sealed class StackReader(Project project, string? configFile = null)
{
    private const string DefaultStack = "dev";
    private const string SecureKey = "secure";

    public string FindStack()
    {
        var stacks = Directory.EnumerateFiles(project.Directory, "Pulumi.*.yaml")
            .Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length])
            .ToArray();
        return stacks.Length == 1 ? stacks[0] : DefaultStack;
    }

    public async Task<StackConfiguration> ReadAsync(
        string stack,
        IReadOnlyDictionary<string, string> plain,
        IReadOnlyDictionary<string, string> secret,
        CancellationToken cancellationToken)
    {
        var configuration = new StackConfiguration();
        foreach (var (key, text) in plain)
        {
            configuration.Set(FullKey(key), new ConfigurationValue(text, IsSecret: false));
        }

        foreach (var (key, text) in secret)
        {
            configuration.Set(FullKey(key), new ConfigurationValue(text, IsSecret: true));
        }

        await AddStackFileAsync(configuration, stack, cancellationToken);
        AddProjectDefaults(configuration, stack);
        return configuration;
    }

    private async Task AddStackFileAsync(StackConfiguration configuration, string stack, CancellationToken cancellationToken)
    {
        var path = configFile ?? Path.Combine(project.Directory, $"Pulumi.{stack}.yaml");
        if (!File.Exists(path))
        {
            if (configFile is not null)
            {
                throw new ProjectException($"there is no file '{configFile}' with the stack's settings");
            }

            return;
        }

        var document = YamlNodes.Parse(await File.ReadAllTextAsync(path, cancellationToken), Path.GetFileName(path));
        foreach (var (name, node) in YamlNodes.Entries(YamlNodes.Get(document, "config") as YamlMappingNode))
        {
            var key = FullKey(name);
            if (configuration.Values.ContainsKey(key))
            {
                continue;
            }

            if (IsSecure(node))
            {
                throw new ProjectException(
                    $"{Path.GetFileName(path)}: '{key}' is encrypted, and the engine stand-in has no key for it; give it with --secret-config {key}=VALUE");
            }

            configuration.Set(key, new ConfigurationValue(Text(node), IsSecret: false));
        }
    }

    private void AddProjectDefaults(StackConfiguration configuration, string stack)
    {
        foreach (var (name, node) in YamlNodes.Entries(YamlNodes.Get(project.Document, "config") as YamlMappingNode))
        {
            var key = FullKey(name);
            var value = node is YamlMappingNode declaration
                ? YamlNodes.Get(declaration, "value") ?? YamlNodes.Get(declaration, "default")
                : node;
            if (value is not null)
            {
                configuration.TryAdd(key, new ConfigurationValue(Text(value), IsSecret: false));
            }
            else if (!configuration.Values.ContainsKey(key))
            {
                throw new ProjectException($"Stack '{stack}' is missing configuration value '{name}'");
            }
        }
    }

    private string FullKey(string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{project.Name}:{key}";

    private static string Text(YamlNode node) =>
        node is YamlScalarNode scalar ? scalar.Value ?? "" : Values.WireJson.GoText(YamlNodes.ToJson(node));

    private static bool IsSecure(YamlNode node) => node switch
    {
        YamlMappingNode mapping => YamlNodes.Get(mapping, SecureKey) is not null || mapping.Children.Values.Any(IsSecure),
        YamlSequenceNode sequence => sequence.Children.Any(IsSecure),
        _ => false,
    };
}
