using TencentSsl.Plugin.Commands.Check;
using TencentSsl.Plugin.Hosting;

namespace TencentSsl.Plugin.Commands;

/// <summary>The commands of the binary.</summary>
internal static class CommandLine
{
    /// <summary>Finds a command; null for what is the engine's to say.</summary>
    public static ICommand? Find(string name) => name switch
    {
        "check" => CheckCommand.OfThisProcess(),
        "schema" => new SchemaCommand(StandardStreams.OpenOutput()),
        "--help" or "-h" or "help" => new HelpCommand(StandardStreams.OpenOutput()),
        "--version" or "version" => new VersionCommand(StandardStreams.OpenOutput()),
        _ => null,
    };
}
