using Grpc.Net.Client;
using Pulumirpc;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Projects;
using TencentSsl.StandIns.PulumiEngine.Providers;
using TencentSsl.StandIns.PulumiEngine.Serving;

namespace TencentSsl.StandIns.PulumiEngine.Tests.Support;

/// <summary>The engine with a plugin, and the test in the place of the program.</summary>
internal sealed class EngineHarness : IAsyncDisposable
{
    private readonly StubPlugin _plugin;
    private readonly EngineServer _server;
    private readonly GrpcChannel _channel;

    private EngineHarness(StubPlugin plugin, Deployment deployment, ProviderRegistry providers, EngineServer server)
    {
        _plugin = plugin;
        _server = server;
        Deployment = deployment;
        Providers = providers;
        _channel = GrpcChannel.ForAddress($"http://{deployment.Address}");
        Monitor = new ResourceMonitor.ResourceMonitorClient(_channel);
    }

    public Deployment Deployment { get; }

    public ProviderRegistry Providers { get; }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public static async Task<EngineHarness> StartAsync(
        StubProvider provider, Operation operation = Operation.Preview, params (string Key, string Value, bool IsSecret)[] configuration)
    {
        var plugin = await StubPlugin.StartAsync(provider);
        var values = new StackConfiguration();
        foreach (var (key, value, isSecret) in configuration)
        {
            values.Set(key, new ConfigurationValue(value, isSecret));
        }

        var deployment = new Deployment
        {
            Project = new Project("/", "read-certificate", "dotnet", [], ""),
            Stack = "dev",
            Operation = operation,
            Configuration = values,
            Environment = new ProcessEnvironment(new Dictionary<string, string?> { ["PULUMI_DEBUG_PROVIDERS"] = plugin.DebugProviders }),
            Diagnostics = new DiagnosticSink(values.SecretTexts),
            Resources = new ResourceTable(_ => { }),
            TimeProvider = TimeProvider.System,
        };
        var providers = new ProviderRegistry(deployment, new PluginLocator(deployment, pluginPath: null));
        return new EngineHarness(plugin, deployment, providers, await EngineServer.StartAsync(deployment, providers));
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        await Monitor.InvokeAsync(request, cancellationToken: TestContext.Current.CancellationToken);

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request) =>
        await Monitor.RegisterResourceAsync(request, cancellationToken: TestContext.Current.CancellationToken);

    public string[] CalledMethods() => [.. Deployment.Calls.Calls
        .Where(call => call.EngineIs == "client")
        .Select(call => call.Method["ResourceProvider/".Length..])];

    /// <summary>What the engine sent to the plugin in the only call of a method.</summary>
    public string Sent(string method, string field) => Deployment.Calls.Calls
        .Single(call => call.Method == $"ResourceProvider/{method}")
        .Request[field]?.ToJsonString() ?? "";

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await Providers.CloseAsync();
        await _server.DisposeAsync();
        await _plugin.DisposeAsync();
        Deployment.Dispose();
    }
}
