using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TencentSsl.Plugin.Commands.Check;
using TencentSsl.Plugin.Commands.Check.Reports;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Commands;

/// <summary>The commands of the binary.</summary>
internal static class CommandTree
{
    private static readonly TimeSpan GraceAtTheEnd = TimeSpan.FromSeconds(2);

    /// <summary>Parses a command line, runs its command and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandSurroundings surroundings, CancellationToken cancellationToken = default)
    {
        var root = Create(surroundings);
        var parsed = root.Parse(Translate(arguments), new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction refusal)
        {
            return await RefuseAsync(parsed, refusal, surroundings, cancellationToken).ConfigureAwait(false);
        }

        using var errors = new StringWriter();
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = GraceAtTheEnd,
        };
        var exitCode = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        await surroundings.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return exitCode is ExitCodes.Good or ExitCodes.Unmet ? exitCode : ExitCodes.NotCompleted;
    }

    private static RootCommand Create(CommandSurroundings surroundings)
    {
        var root = new RootCommand(
            $"""
            pulumi-resource-tencentssl {Package.Version}: the Pulumi provider for Tencent Cloud SSL certificates.

            Pulumi starts it by itself. Without a command it serves, and says how an engine attaches.
            TENCENTSSL_LOG=debug writes requests, waits and codes to stderr.
            """);

        // The version of the assembly is not the one that the engine is told.
        foreach (var option in root.Options.OfType<VersionOption>().ToArray())
        {
            root.Options.Remove(option);
        }

        var check = new CheckSyntax(surroundings).Command;
        root.Subcommands.Add(check);
        root.Subcommands.Add(Printing("schema", "Print the package schema, the same text that the engine is served.", surroundings, () => SchemaWriter.Write() + "\n"));
        root.Subcommands.Add(Printing("version", "Print the version. The same as --version.", surroundings, () => Package.Version + "\n"));
        root.Subcommands.Add(CompletionSyntax.Create(surroundings));
        return root;
    }

    private static Command Printing(string name, string description, CommandSurroundings surroundings, Func<string> text)
    {
        var command = new Command(name, description);
        command.SetAction(async (_, cancellationToken) =>
        {
            await surroundings.Output.WriteAsync(text().AsMemory(), cancellationToken).ConfigureAwait(false);
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

    private static async Task<int> RefuseAsync(ParseResult parsed, ParseErrorAction refusal, CommandSurroundings surroundings, CancellationToken cancellationToken)
    {
        refusal.ShowHelp = false;
        using var text = new StringWriter();
        await parsed.InvokeAsync(new InvocationConfiguration { Output = text, Error = text, EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
        var command = parsed.CommandResult.Command;
        foreach (var line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await surroundings.Errors.WriteAsync($"{(command is RootCommand ? "" : command.Name + ": ")}{VisibleText.Of(line)}\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        await surroundings.Errors.WriteAsync($"For help: {(command is RootCommand ? "" : command.Name + " ")}--help\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        return ExitCodes.NotCompleted;
    }
}
