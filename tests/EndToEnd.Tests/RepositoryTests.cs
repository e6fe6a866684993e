using System.Text.RegularExpressions;
using TencentSsl.EndToEnd.Tests.Support;

namespace TencentSsl.EndToEnd.Tests;

/// <summary>What documents and workflows call exists.</summary>
public sealed partial class RepositoryTests
{
    public static TheoryData<string> Workflows =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task Workflow_EveryMakeCommand_IsATarget(string workflow)
    {
        var text = await ReadAsync(".github", "workflows", workflow);
        var targets = await TargetsAsync();

        var called = MakeCommand().Matches(text).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(called);
        Assert.All(called, target => Assert.Contains(target, targets));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task Workflow_EveryAction_IsPinnedToACommit(string workflow)
    {
        var text = await ReadAsync(".github", "workflows", workflow);

        var actions = UsedAction().Matches(text).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches("@[0-9a-f]{40}$", action));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/installation-configuration.md")]
    public async Task Document_EveryMakeCommand_IsATarget(string document)
    {
        var targets = await TargetsAsync();

        var called = MakeCommand().Matches(await ReadAsync(document.Split('/'))).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(called);
        Assert.All(called, target => Assert.Contains(target, targets));
    }

    [Fact]
    public void Examples_Copied_BringNoSettingsOfOurStacks() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, "examples"), "Pulumi.*.yaml", SearchOption.AllDirectories));

    [Fact]
    public async Task Readme_EveryExampleFolder_IsListed()
    {
        var readme = await ReadAsync("README.md");

        Assert.All(
            Directory.GetDirectories(Path.Combine(Repository.Root, "examples")).Select(folder => Path.GetFileName(folder)),
            example => Assert.Contains($"(examples/{example})", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_EveryLinkToAFile_Leads()
    {
        string[] documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}")];
        foreach (var document in documents)
        {
            var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
            var links = FileLink().Matches(await ReadAsync(document.Split('/'))).Select(match => match.Groups[1].Value);

            Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{document}: {link}"));
        }
    }

    private static Task<string> ReadAsync(params string[] path) =>
        File.ReadAllTextAsync(Path.Combine([Repository.Root, .. path]), TestContext.Current.CancellationToken);

    private static async Task<HashSet<string>> TargetsAsync() =>
        [.. Target().Matches(await ReadAsync("Makefile")).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"(?:^|[`\s])make ([a-z][a-z-]*)", RegexOptions.Multiline)]
    private static partial Regex MakeCommand();

    [GeneratedRegex(@"uses: (\S+)")]
    private static partial Regex UsedAction();

    [GeneratedRegex(@"\]\((?![a-z]+:)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex FileLink();

    [GeneratedRegex("^([a-z][a-z-]*):", RegexOptions.Multiline)]
    private static partial Regex Target();
}
