using TencentSsl.Plugin.Commands;
using TencentSsl.Plugin.Hosting;

StandardStreams.Secure();

// The engine passes its address and flags of its own, so only the first argument is looked at, and only for the commands that people use.
if (args is not [var name, .. var rest])
{
    return await ProviderHost.RunAsync(args);
}

try
{
    return CommandLine.Find(name) is { } command
        ? await command.RunAsync(rest, CancellationToken.None)
        : await ProviderHost.RunAsync(args);
}
catch (Exception exception) when (StandardStreams.IsWriteFailure(exception))
{
    StandardStreams.TryWriteError($"the output of {name} cannot be written to stdout: {exception.Message}");
    return name == "check" ? 2 : 1;
}
