using System.Globalization;
using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Commands.Check.Settings;
using TencentSsl.Plugin.Functions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TencentSsl.Plugin.Commands.Check.Configuration;

/// <summary>The file of checks, in YAML, of which JSON is a part: what all checks share under <c>defaults</c>, and the checks.</summary>
internal static class ConfigurationFile
{
    public const string Defaults = "defaults";
    public const string Checks = "checks";
    public const string Name = "name";

    /// <summary>Editors look there for the file's schema.</summary>
    private const string SchemaMember = "$schema";

    /// <summary>Reads a file.</summary>
    /// <returns>The checks; null where something is wrong, and then everything that is.</returns>
    public static async Task<(IReadOnlyList<CheckTask>? Tasks, IReadOnlyList<string> Problems)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (text, problem) = await SmallFile.ReadAsync(path, cancellationToken);
        if (text is null)
        {
            return (null, [$"--config {path} {problem}"]);
        }

        var (tasks, problems) = Parse(text);
        return problems.Count > 0 ? (null, [.. problems.Select(found => $"--config {path}: {found}")]) : (tasks, []);
    }

    /// <summary>Reads the text of a file.</summary>
    public static (IReadOnlyList<CheckTask> Tasks, IReadOnlyList<string> Problems) Parse(string text)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            return ([], [string.Create(CultureInfo.InvariantCulture, $"line {exception.Start.Line}: {exception.Message}")]);
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            return ([], [$"the file must have {Checks}, a list of checks"]);
        }

        var reader = new Reader();
        return (reader.Read(root), reader.Problems);
    }

    /// <summary>Reads one file and keeps everything that is wrong with it.</summary>
    private sealed class Reader
    {
        public List<string> Problems { get; } = [];

        public List<CheckTask> Read(YamlMappingNode root)
        {
            foreach (var (name, node) in Members(root).Where(member => member.Name is not (Defaults or Checks or SchemaMember)))
            {
                Add(node, $"unknown {Excerpt.Of(name)}; the file has {Defaults} and {Checks}");
            }

            var defaults = Find(root, Defaults) is { } shared ? ReadSettings(shared, Defaults, out _) : null;
            if (Find(root, Checks) is not YamlSequenceNode { Children.Count: > 0 } checks)
            {
                Add(root, $"{Checks} must be a list of at least one check");
                return [];
            }

            List<CheckTask> tasks = [];
            for (var index = 0; index < checks.Children.Count; index++)
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"{Checks}[{index}]");
                var settings = ReadSettings(checks.Children[index], path, out var name);
                if (defaults is not null)
                {
                    settings.AddDefaults(defaults);
                }

                if (settings.ToTask(name, out var problems) is { } task)
                {
                    tasks.Add(task);
                }

                Problems.AddRange(problems);
            }

            return tasks;
        }

        private static IEnumerable<(string Name, YamlNode Node)> Members(YamlMappingNode mapping) =>
            mapping.Children.Select(child => ((child.Key as YamlScalarNode)?.Value ?? "", child.Value));

        private static YamlNode? Find(YamlMappingNode mapping, string name) => Members(mapping).FirstOrDefault(member => member.Name == name).Node;

        private static string? Text(YamlNode node) => node is YamlScalarNode { Value: { } text } ? text : null;

        private CheckSettings ReadSettings(YamlNode node, string path, out string? checkName)
        {
            var settings = new CheckSettings(member => $"{path}.{member.Name}");
            checkName = null;
            if (node is not YamlMappingNode mapping)
            {
                Add(node, $"{path} must have settings such as {CheckMembers.Domains.Name}");
                return settings;
            }

            foreach (var (name, value) in Members(mapping))
            {
                if (name == Name && path != Defaults)
                {
                    checkName = Text(value);
                    continue;
                }

                if (CheckMembers.Ordered.FirstOrDefault(member => member.Name == name) is not { } known)
                {
                    Add(value, Misspelling.Nearest(name, CheckMembers.Ordered.Select(member => member.Name)) is { } nearest
                        ? $"{path} has no setting {Excerpt.Of(name)}; did you mean {nearest}?"
                        : $"{path} has no setting {Excerpt.Of(name)}");
                }
                else if (Values(known, value) is { } values)
                {
                    settings.Add(known, values);
                }
                else
                {
                    Add(value, $"{path}.{name} must be {Form(known.Kind)}");
                }
            }

            return settings;
        }

        /// <summary>Gives the texts of a setting; null where it has another form.</summary>
        private static IReadOnlyList<string>? Values(CheckMember member, YamlNode node) => (member.Kind, node) switch
        {
            (MemberKind.Pairs, YamlMappingNode pairs) when pairs.Children.Values.All(value => Text(value) is not null) => [.. Members(pairs).Select(pair => $"{pair.Name}={Text(pair.Node)}")],
            (MemberKind.Texts, YamlSequenceNode { Children.Count: > 0 } list) when list.Children.All(item => Text(item) is not null) => [.. list.Children.Select(item => Text(item)!)],
            (not MemberKind.Pairs, _) when Text(node) is { } text => [text],
            _ => null,
        };

        private static string Form(MemberKind kind) => kind switch
        {
            MemberKind.Pairs => "a map of texts",
            MemberKind.Texts => "a text, or a list of at least one",
            MemberKind.Integer or MemberKind.Number => "a number",
            MemberKind.Flag => "true or false",
            _ => "a text",
        };

        private void Add(YamlNode node, string problem) => Problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {node.Start.Line}: {problem}"));
    }
}
