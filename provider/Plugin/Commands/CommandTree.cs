using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using TencentSsl.Plugin.Commands.Check;
using TencentSsl.Plugin.Commands.Check.Configuration;
using TencentSsl.Plugin.Commands.Check.Reports;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Commands;

/// <summary>The commands of the binary.</summary>
internal static class CommandTree
{
    private static readonly TimeSpan GraceAtTheEnd = TimeSpan.FromSeconds(2);

    /// <summary>Parses a command line, runs its command and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandSurroundings surroundings, CancellationToken cancellationToken = default)
    {
        var root = Create(surroundings, isAboutCheck: arguments.Contains("check", StringComparer.Ordinal));
        var parsed = root.Parse(Translate(arguments), new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            return await RefuseAsync(parsed, surroundings, cancellationToken);
        }

        using var errors = new StringWriter();
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = GraceAtTheEnd,
        };
        var exitCode = await parsed.InvokeAsync(configuration, cancellationToken);
        await surroundings.Output.FlushAsync(cancellationToken);
        return exitCode is ExitCodes.Good or ExitCodes.Unmet ? exitCode : ExitCodes.NotCompleted;
    }

    private static RootCommand Create(CommandSurroundings surroundings, bool isAboutCheck)
    {
        var root = new RootCommand(
            $"""
            pulumi-resource-tencentssl {Package.Version}: the Pulumi provider for Tencent Cloud SSL certificates.

            Pulumi starts it by itself. Without a command it serves, and says how an engine attaches.
            A person may run check: pulumi-resource-tencentssl check --certificate-id Juz8JAxn --min-days 30
            TENCENTSSL_LOG=debug writes requests, waits and codes to stderr.
            """);

        // The version of the assembly is not the one that the engine is told.
        foreach (var option in root.Options.OfType<VersionOption>().ToArray())
        {
            root.Options.Remove(option);
        }

        var check = new CheckSyntax(surroundings, isAboutCheck).Command;
        root.Subcommands.Add(check);
        root.Subcommands.Add(Printing("schema", "Print the package schema, the same text that the engine is served.", surroundings, () => SchemaWriter.Write() + "\n"));
        root.Subcommands.Add(Printing("check-schema", "Print the JSON schema of the file that check --config reads.", surroundings, ConfigurationSchema.Write));
        root.Subcommands.Add(Printing("version", "Print the version. The same as --version.", surroundings, () => Package.Version + "\n"));
        root.Subcommands.Add(CompletionSyntax.Create(surroundings));
        return root;
    }

    private static Command Printing(string name, string description, CommandSurroundings surroundings, Func<string> text)
    {
        var command = new Command(name, description);
        command.SetAction(async (_, cancellationToken) =>
        {
            await surroundings.Output.WriteAsync(text().AsMemory(), cancellationToken);
            return ExitCodes.Good;
        });
        return command;
    }

    /// <summary>Other ways in which people ask for help and version.</summary>
    private static IReadOnlyList<string> Translate(IReadOnlyList<string> arguments) => arguments switch
    {
        ["--version"] => ["version"],
        ["help", ..] => [.. arguments.Skip(1), "--help"],
        _ => arguments,
    };

    private static async Task<int> RefuseAsync(ParseResult parsed, CommandSurroundings surroundings, CancellationToken cancellationToken)
    {
        var command = parsed.CommandResult.Command;
        var (prefix, problems) = command is RootCommand
            ? ("", [DescribeUnknown(command, parsed.UnmatchedTokens)])
            : ($"{command.Name}: ", parsed.Errors.Select(Describe));
        foreach (var problem in problems)
        {
            await surroundings.Errors.WriteAsync($"{prefix}{VisibleText.Of(problem)}\n".AsMemory(), cancellationToken);
        }

        await surroundings.Errors.WriteAsync($"For help: {(command is RootCommand ? "" : command.Name + " ")}--help\n".AsMemory(), cancellationToken);
        return ExitCodes.NotCompleted;
    }

    /// <summary>Makes one line of the parser's text, which does not always name the option.</summary>
    private static string Describe(ParseError error)
    {
        var text = string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var option = (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult)?.Option.Name;
        return option is null || text.Contains(option, StringComparison.Ordinal) ? text : $"{option}: {text}";
    }

    private static string DescribeUnknown(Command root, IReadOnlyList<string> words)
    {
        if (words is not [var word, ..])
        {
            return "a command is missing";
        }

        var shown = Excerpt.Of(word);
        return Misspelling.Nearest(word, root.Subcommands.Select(command => command.Name)) is { } nearest
            ? $"unknown command {shown}; did you mean {nearest}?"
            : $"unknown command {shown}";
    }
}
