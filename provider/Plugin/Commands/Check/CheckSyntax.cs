using System.CommandLine;
using System.CommandLine.Parsing;
using TencentSsl.Plugin.Commands.Check.Configuration;
using TencentSsl.Plugin.Commands.Check.Reports;
using TencentSsl.Plugin.Commands.Check.Settings;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>The command line of <c>check</c>.</summary>
internal sealed class CheckSyntax
{
    private const string Summary = "Check certificates without a stack, and report.";

    private const string Description = $"""
        {Summary}

        Credentials and endpoint come from the environment and profile files, as for the provider. It exits with 0 when every certificate
        is as expected, 1 when one is not, and 2 when that could not be told.

        Examples:
          check Juz8JAxn --min-days 30
          check --certificate-id Juz8JAxn,LhJuTgpT --warn-days 30 --min-days 14
          check --domain www.example.com --served www.example.com
          check --all --skip-superseded --min-days 30 --format html --output report.html
          check --config certificates.yaml --format junit --output junit.xml
        """;

    private readonly CommandSurroundings _surroundings;
    private readonly Argument<string[]> _ids = new("ids") { Description = "Ids of certificates, apart or with commas between them.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _config = new("--config") { HelpName = "FILE", Description = "A YAML or JSON file with checks, in place of the options above." };
    private readonly Option<string?> _format = new("--format") { HelpName = "FORMAT", Description = "The format of the report: table, or what fits the name of the --output file." };
    private readonly Option<string?> _output = new("--output") { HelpName = "FILE", Description = "Write the report to a file, whole or not at all, in place of stdout." };
    private readonly Option<string> _color = new("--color") { HelpName = "WHEN", Description = "Whether the table has colours. auto: on a terminal, unless NO_COLOR is set.", DefaultValueFactory = _ => CheckOptions.AutoColor };
    private readonly List<(CheckMember Member, Option Option)> _members = [];

    /// <summary>Makes the syntax.</summary>
    /// <param name="surroundings">What the command works with.</param>
    /// <param name="isAskedFor">Whether its own help may be asked for, rather than the list of all commands.</param>
    public CheckSyntax(CommandSurroundings surroundings, bool isAskedFor)
    {
        _surroundings = surroundings;
        _format.AcceptOnlyFromAmong([.. CheckOptions.Formats]);
        _color.AcceptOnlyFromAmong([.. CheckOptions.Colors]);
        Command = new Command("check", isAskedFor ? Description : Summary) { _ids };
        foreach (var member in CheckMembers.Ordered)
        {
            var option = CreateOption(member);
            _members.Add((member, option));
            Command.Options.Add(option);
        }

        Command.Options.Add(_config);
        Command.Options.Add(_format);
        Command.Options.Add(_output);
        Command.Options.Add(_color);
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private static Option CreateOption(CheckMember member)
    {
        if (member.Kind == MemberKind.Flag)
        {
            return new Option<bool>(member.Option) { Description = member.Description };
        }

        var isList = member.Kind is MemberKind.Texts or MemberKind.Pairs;
        var option = new Option<string[]>(member.Option)
        {
            Description = member.Description,
            HelpName = isList ? member.ValueName + "..." : member.ValueName,
            AllowMultipleArgumentsPerToken = isList,
            Arity = ArgumentArity.OneOrMore,
        };
        option.CompletionSources.Add(_ => member.Choices.Select(choice => new System.CommandLine.Completions.CompletionItem(choice)));
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (options, problems) = await ReadAsync(parsed, cancellationToken);
        if (options is not null)
        {
            return await new CheckCommand(_surroundings).RunAsync(options, cancellationToken);
        }

        foreach (var problem in problems)
        {
            await _surroundings.Errors.WriteAsync($"check: {VisibleText.Of(problem)}\n".AsMemory(), cancellationToken);
        }

        return ExitCodes.NotCompleted;
    }

    private async Task<(CheckOptions? Options, IReadOnlyList<string> Problems)> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (FindMisspelt(parsed) is { } misspelt)
        {
            return (null, [misspelt]);
        }

        var output = parsed.GetValue(_output);
        if (output is not null && string.IsNullOrWhiteSpace(output))
        {
            return (null, ["--output must name a file"]);
        }

        var settings = Settings(parsed);
        var (tasks, problems) = parsed.GetValue(_config) is { } path
            ? settings.IsEmpty ? await ConfigurationFile.ReadAsync(path, cancellationToken) : (null, ["--config has all of what to check and to expect: leave the other options out"])
            : settings.ToTask(null, out var wrong) is { } task ? ([task], wrong) : ((IReadOnlyList<CheckTask>?)null, wrong);
        return tasks is null
            ? (null, problems)
            : (new CheckOptions(tasks, parsed.GetValue(_format) ?? CheckOptions.FormatOf(output), output, parsed.GetValue(_color)!), []);
    }

    private CheckSettings Settings(ParseResult parsed)
    {
        var settings = new CheckSettings(member => member.Option);
        if (parsed.GetResult(_ids) is { Tokens.Count: > 0 } ids)
        {
            settings.Add(CheckMembers.CertificateIds, SplitAtCommas(ids.Tokens));
        }

        foreach (var (member, option) in _members)
        {
            if (parsed.GetResult(option) is not { Implicit: false } result)
            {
                continue;
            }

            settings.Add(member, member.Kind switch
            {
                MemberKind.Flag when result.Tokens.Count == 0 => ["true"],
                MemberKind.Texts => SplitAtCommas(result.Tokens),
                _ => [.. result.Tokens.Select(token => token.Value)],
            });
        }

        return settings;
    }

    private static string[] SplitAtCommas(IReadOnlyList<Token> tokens) =>
        [.. tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } parts ? parts.Where(part => part.Length > 0) : [token.Value])];

    /// <summary>The parser takes an option that it does not know for a value, of whatever takes any number of them.</summary>
    private string? FindMisspelt(ParseResult parsed)
    {
        var afterDashes = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet();
        var values = _members
            .Select(item => parsed.GetResult(item.Option))
            .Where(result => result is { Implicit: false })
            .SelectMany(result => result!.Tokens)
            .Concat(parsed.GetResult(_ids)?.Tokens ?? []);
        var unknown = values.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal) && !afterDashes.Contains(token))?.Value;
        if (unknown is null)
        {
            return null;
        }

        var name = unknown.Split('=')[0];
        return Misspelling.Nearest(name, Command.Options.Select(option => option.Name)) is { } nearest
            ? $"unknown option {name}; did you mean {nearest}?"
            : $"unknown option {name}; check --help lists them";
    }
}
