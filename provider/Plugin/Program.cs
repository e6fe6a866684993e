using TencentSsl.Plugin.Commands;
using TencentSsl.Plugin.Hosting;

StandardStreams.Secure();
return CommandLine.Handles(args) ? await CommandLine.RunAsync(args) : await ProviderHost.RunAsync(args);
