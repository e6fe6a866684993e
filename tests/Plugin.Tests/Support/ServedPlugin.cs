using TencentSsl.Plugin.Rpc;

namespace TencentSsl.Plugin.Tests.Support;

/// <summary>A plugin on its server, and the client that an engine has.</summary>
internal sealed class ServedPlugin : IAsyncDisposable
{
    private readonly ServedMethods _served;

    private ServedPlugin(PluginUnderTest plugin, ServedMethods served)
    {
        Plugin = plugin;
        _served = served;
        Client = new Pulumirpc.ResourceProvider.ResourceProviderClient(served.Channel);
    }

    public PluginUnderTest Plugin { get; }

    public Pulumirpc.ResourceProvider.ResourceProviderClient Client { get; }

    public static async Task<ServedPlugin> StartAsync(PluginUnderTest plugin) =>
        new(plugin, await ServedMethods.StartAsync(methods => ProviderEndpoint.Bind(methods, plugin.Instances)));

    /// <summary>Opens another connection, as the engine does for each provider instance; closing it is the caller's.</summary>
    public ProviderConnection Connect() => new(_served.Connect());

    public async ValueTask DisposeAsync()
    {
        await _served.DisposeAsync();
        Plugin.Dispose();
    }
}
