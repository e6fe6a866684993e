using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Commands;

/// <summary>Says what the binary is and what a person can do with it.</summary>
internal sealed class HelpCommand(TextWriter output) : ICommand
{
    private const string Text = $"""
        pulumi-resource-tencentssl {Package.Version}: the Pulumi provider for Tencent Cloud SSL certificates.

        Pulumi starts it by itself. By hand:

          pulumi-resource-tencentssl            serve, and say how an engine attaches
          pulumi-resource-tencentssl check --certificate-id ID... [--min-days N] [--format table|json|markdown|junit]
                                                check certificates without a stack
          pulumi-resource-tencentssl schema     print the package schema
          pulumi-resource-tencentssl --version  print the version

        check takes credentials and endpoint from the environment and profile files, as the provider does. A certificate is
        healthy when it is issued, has not expired, and has at least --min-days whole days remaining (default 0).
        It exits with 0 when all are healthy, 1 when one is not, 2 when that could not be told.
        TENCENTSSL_LOG=debug writes requests, waits and codes to stderr.

        """;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await output.WriteAsync(Text.ReplaceLineEndings("\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
