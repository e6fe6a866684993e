using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Commands;

/// <summary>Prints the version.</summary>
internal sealed class VersionCommand(TextWriter output) : ICommand
{
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await output.WriteAsync((Package.Version + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
