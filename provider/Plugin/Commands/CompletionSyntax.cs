using System.CommandLine;

namespace TencentSsl.Plugin.Commands;

/// <summary>The command that prints what a shell needs in order to complete command lines.</summary>
internal static class CompletionSyntax
{
    private const string Bash = """
        # eval "$(pulumi-resource-tencentssl completion bash)"
        _pulumi_resource_tencentssl() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$("$1" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _pulumi_resource_tencentssl pulumi-resource-tencentssl

        """;

    private const string Zsh = """
        # eval "$(pulumi-resource-tencentssl completion zsh)"
        _pulumi_resource_tencentssl() {
          local -a found
          found=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a found || _files
        }
        compdef _pulumi_resource_tencentssl pulumi-resource-tencentssl

        """;

    private const string Fish = """
        # pulumi-resource-tencentssl completion fish | source
        complete -c pulumi-resource-tencentssl -a '(pulumi-resource-tencentssl "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

        """;

    public static Command Create(CommandSurroundings surroundings)
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print the script that lets a shell complete commands and options.") { shell };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var script = parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish };
            await surroundings.Output.WriteAsync(script.ReplaceLineEndings("\n").AsMemory(), cancellationToken);
            return ExitCodes.Good;
        });
        return command;
    }
}
