using System.Runtime.InteropServices;
using TencentSsl.StandIns.SslApi.Tls;

namespace TencentSsl.StandIns.SslApi;

internal static class Program
{
    private const int UsageError = 2;

    private static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            await RunAsync(CommandLine.Parse(arguments), stop.Token);
            return 0;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"{error.Message}\n{CommandLine.Usage}");
            return UsageError;
        }

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task RunAsync(CommandLine commandLine, CancellationToken stopped)
    {
        await using var server = await SslApiServer.StartAsync(commandLine.Options, stopped);
        foreach (var (name, count, certificateId) in commandLine.Faults)
        {
            server.Faults.Add(name, count, certificateId);
        }

        var endpoints = new List<TlsEndpoint>();
        foreach (var id in commandLine.Served)
        {
            var endpoint = server.Serve(id);
            endpoints.Add(endpoint);
            await Console.Out.WriteLineAsync($"serving {id} at 127.0.0.1:{endpoint.Port}");
        }

        await Console.Out.WriteLineAsync($"listening on {server.Endpoint.GetLeftPart(UriPartial.Authority)}");
        var end = Task.Delay(Timeout.Infinite, stopped);
        await (commandLine.ExitWithStdin ? Task.WhenAny(end, ReadToEndAsync(stopped)) : Task.WhenAny(end));
        foreach (var endpoint in endpoints)
        {
            await endpoint.DisposeAsync();
        }
    }

    // Reading blocks the thread it runs on where standard input is a terminal or a pipe.
    private static Task ReadToEndAsync(CancellationToken stopped) => Task.Run(
        async () =>
        {
            using var input = Console.OpenStandardInput();
            await input.CopyToAsync(Stream.Null, stopped);
        },
        stopped);
}
