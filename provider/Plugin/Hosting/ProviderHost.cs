using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Runs the provider until a signal or the end of its engine ends it. Whatever can wait for the first call that needs it does.</summary>
internal static class ProviderHost
{
    /// <summary>Serves, and gives the exit code.</summary>
    /// <param name="arguments">The arguments of the process; the engine passes its address.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var time = TimeProvider.System;
        var environment = new ProcessEnvironment();
        var log = DebugLog.Open(environment, time);
        await using var tracing = TraceExport.Start(environment, log, time);
        using var engines = new EngineLogs(time);
        var clients = new ClientFactory(environment, time, Jitter.Next, log);
        var methods = new UnaryMethods();
        var instances = new ProviderInstances(clients, engines, time, environment.GetVariable);
        ProviderEndpoint.Bind(methods, instances);
        await using var server = new GrpcServer(methods);
        var port = await server.StartAsync(CancellationToken.None);
        var stop = StopSignal.ReceiveAsync();
        try
        {
            StandardStreams.WritePort(port);
        }
        catch (Exception exception) when (StandardStreams.IsWriteFailure(exception))
        {
            StandardStreams.TryWriteError($"the port cannot be written to stdout: {exception.Message}");
            return 1;
        }

        using var ending = new CancellationTokenSource();
        var engineEnd = Task.Delay(Timeout.InfiniteTimeSpan, ending.Token);
        if (arguments.Count == 0)
        {
            StandardStreams.TryWriteError(
                $"This is a Pulumi provider. To use it from here: PULUMI_DEBUG_PROVIDERS=tencentssl:{port} pulumi preview. For more: --help");
        }
        else if (EngineArguments.FindAddress(arguments) is { } address)
        {
            engineEnd = new EngineWatch(address, () => instances.IsConnected, time).WaitForEndAsync(ending.Token);
        }

        await Task.WhenAny(stop, engineEnd);
        await ending.CancelAsync();
        return 0;
    }
}
