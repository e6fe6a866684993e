using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Commands;

/// <summary>Prints the package schema, the same text that the engine is served.</summary>
internal sealed class SchemaCommand(TextWriter output) : ICommand
{
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await output.WriteAsync((SchemaWriter.Write() + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
