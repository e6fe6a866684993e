using System.Globalization;
using Grpc.Net.Client;
using Pulumirpc;
using TencentSsl.Benchmarks.Http2;

namespace TencentSsl.Benchmarks.Processes;

/// <summary>A plugin's process that has been configured, and a client of it as programs have one.</summary>
internal sealed class ConfiguredPlugin : IDisposable
{
    private readonly RunningProgram _program;
    private readonly GrpcChannel _channel;

    private ConfiguredPlugin(RunningProgram program)
    {
        _program = program;
        _channel = GrpcChannel.ForAddress(
            string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{program.ReadPort()}"),
            new GrpcChannelOptions { MaxReceiveMessageSize = null });
        Provider = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public ResourceProvider.ResourceProviderClient Provider { get; }

    public double? PeakMegabytes => _program.PeakMegabytes;

    /// <summary>Starts one.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="api">The API's endpoint.</param>
    /// <param name="requestsPerSecond">The rate.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ConfiguredPlugin> StartAsync(ProgramUnderTest plugin, Uri api, int requestsPerSecond, CancellationToken cancellationToken)
    {
        var started = new ConfiguredPlugin(RunningProgram.Start(plugin, api));
        try
        {
            await started.Provider.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = StandIn.NoEngine }, cancellationToken: cancellationToken);
            var configuration = EngineCalls.Configuration(requestsPerSecond);
            await started.Provider.ConfigureAsync(new ConfigureRequest { Args = configuration, AcceptSecrets = true }, cancellationToken: cancellationToken);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Calls a function, which must succeed.</summary>
    public async Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var response = await Provider.InvokeAsync(request, cancellationToken: cancellationToken);
        return response.Failures.Count == 0 ? response : throw new InvalidOperationException(response.Failures[0].Reason);
    }

    public void Dispose()
    {
        _channel.Dispose();
        _program.Dispose();
    }
}
