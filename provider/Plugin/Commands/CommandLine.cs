namespace TencentSsl.Plugin.Commands;

/// <summary>The commands of the binary.</summary>
internal static class CommandLine
{
    /// <summary>Finds a command; null for what is the engine's to say.</summary>
    public static ICommand? Find(string name) => name switch
    {
        "schema" => new SchemaCommand(Console.Out),
        _ => null,
    };
}
