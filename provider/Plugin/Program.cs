using TencentSsl.Plugin.Commands;
using TencentSsl.Plugin.Hosting;

// The engine passes its address and flags of its own. What it says is told better by Handshake and Attach, so only the
// first argument is looked at, and only for the commands that people use.
if (args is [var name, .. var rest] && CommandLine.Find(name) is { } command)
{
    return await command.RunAsync(rest, CancellationToken.None).ConfigureAwait(false);
}

await ProviderHost.RunAsync(startedByHand: args.Length == 0).ConfigureAwait(false);
return 0;
