using TencentSsl.Plugin.Commands.Check;

namespace TencentSsl.Plugin.Commands;

/// <summary>The commands of the binary.</summary>
internal static class CommandLine
{
    /// <summary>Finds a command; null for what is the engine's to say.</summary>
    public static ICommand? Find(string name) => name switch
    {
        "check" => CheckCommand.OfThisProcess(),
        "schema" => new SchemaCommand(Console.Out),
        "--help" or "-h" or "help" => new HelpCommand(Console.Out),
        "--version" or "version" => new VersionCommand(Console.Out),
        _ => null,
    };
}
