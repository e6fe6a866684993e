using TencentSsl.Api.Credentials;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tracing;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Runs the provider until a signal ends it. Whatever can wait for the first call that needs it does.</summary>
internal static class ProviderHost
{
    /// <summary>Serves.</summary>
    /// <param name="startedByHand">Whether there is no engine: then a person is told how one attaches.</param>
    public static async Task RunAsync(bool startedByHand)
    {
        var time = TimeProvider.System;
        var environment = new ProcessEnvironment();
        var log = DebugLog.Open(environment, time);
        await using var tracing = TraceExport.Start(environment, log, time);
        using var engines = new EngineLogs(time);
        var clients = new ClientFactory(environment, time, Jitter.Next, log);
        var methods = new UnaryMethods();
        ProviderEndpoint.Bind(methods, new ProviderInstances(clients, engines, time, environment.GetVariable));
        var server = new GrpcServer(methods);
        await using (server.ConfigureAwait(false))
        {
            var port = await server.StartAsync(CancellationToken.None).ConfigureAwait(false);
            using var stop = new StopSignal();
            PortLine.Write(port);
            if (startedByHand)
            {
                await Console.Error.WriteLineAsync($"This is a Pulumi provider. To use it from here: PULUMI_DEBUG_PROVIDERS=tencentssl:{port} pulumi preview. For more: --help").ConfigureAwait(false);
            }

            await stop.Received.ConfigureAwait(false);
        }
    }
}
