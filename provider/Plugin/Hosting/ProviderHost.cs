using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Rpc;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Runs the provider until a signal ends it. Whatever can wait for the first call that needs it does.</summary>
internal static class ProviderHost
{
    public static async Task RunAsync()
    {
        var time = TimeProvider.System;
        var environment = new ProcessEnvironment();
        using var engine = new EngineConnection(time);
        using var calls = new RunningCalls();
        var clients = new ClientFactory(environment, time, Jitter.Next, DebugLog.Open(environment, time));
        var service = new ProviderService(clients, engine, calls, time, environment.GetVariable);

        var methods = new UnaryMethods();
        ResourceProvider.BindService(methods, new ProviderEndpoint(service));
        var server = new GrpcServer(methods);
        await using (server.ConfigureAwait(false))
        {
            var port = await server.StartAsync(CancellationToken.None).ConfigureAwait(false);
            using var stop = new StopSignal();
            PortLine.Write(port);
            await stop.Received.ConfigureAwait(false);
            calls.CancelAll();
        }
    }
}
