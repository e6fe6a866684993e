using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Commands;

/// <summary>Prints the package schema, the same text that the engine is served.</summary>
internal sealed class SchemaCommand(TextWriter output) : ICommand
{
    public string Name => "schema";

    public async Task<int> RunAsync(ReadOnlyMemory<string> arguments, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(SchemaWriter.Write().AsMemory(), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
