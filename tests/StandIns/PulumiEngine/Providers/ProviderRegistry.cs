using System.Collections.Concurrent;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using TencentSsl.StandIns.PulumiEngine.Deployments;
using TencentSsl.StandIns.PulumiEngine.Values;

namespace TencentSsl.StandIns.PulumiEngine.Providers;

/// <summary>The providers of a run: default ones, made when first asked for, and those that the program registers.</summary>
internal sealed class ProviderRegistry(Deployment deployment, PluginLocator locator)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Provider>>> _defaults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Provider> _providers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PluginConnection> _connections = new();
    private readonly ConcurrentQueue<PluginRun> _runs = new();
    private readonly ProviderChecker _checker = new(deployment);

    public IReadOnlyList<PluginRun> Runs => [.. _runs];

    /// <summary>The provider of a reference, or the default one where there is no reference.</summary>
    public async Task<Provider> ResolveAsync(PluginRequest request, string reference, string token)
    {
        if (reference.Length > 0)
        {
            return _providers.TryGetValue(reference, out var provider)
                ? provider
                : throw new PluginException($"unknown provider '{reference}' -> '{reference}'");
        }

        if (IsDefaultDisabled(request.Package))
        {
            throw new PluginException(
                $"Default provider for '{request.Package}' disabled. '{token}' must use an explicit provider.");
        }

        var key = $"{request.Package}::{request.DefaultProviderName}";
        return await _defaults.GetOrAdd(key, _ => new Lazy<Task<Provider>>(() => MakeDefaultAsync(request))).Value;
    }

    /// <summary>Starts, checks and configures the plugin of a provider resource.</summary>
    public async Task<Provider> RegisterAsync(PluginRequest request, ResourceState state)
    {
        var connection = await OpenAsync(request, state.Urn);
        var inputs = await _checker.CheckAsync(connection, state);
        if (inputs is null)
        {
            await CloseAsync(connection);
            await deployment.AbortAsync();
            throw new DeploymentAbortedException();
        }

        _connections.Enqueue(connection);
        var id = deployment.IsPreview ? WireValues.Unknown : Guid.NewGuid().ToString();
        var provider = new Provider(connection, state with { Inputs = inputs, Outputs = inputs, Id = id }, deployment.IsPreview);
        provider.Configure(request.Package);
        _providers[provider.Reference] = provider;
        return provider;
    }

    /// <summary>A plugin that is only asked for its schema.</summary>
    public async Task<PluginConnection> OpenForSchemaAsync(PluginRequest request)
    {
        var connection = await OpenAsync(request, urn: "");
        _connections.Enqueue(connection);
        return connection;
    }

    /// <summary>What Ctrl-C does first: every plugin is told to give up what it is doing.</summary>
    public Task CancelAsync() => Task.WhenAll(_connections.Select(connection => connection.CancelAsync()));

    public async Task CloseAsync()
    {
        await Task.WhenAll(_connections.Select(CloseAsync));
        _connections.Clear();
    }

    private async Task<Provider> MakeDefaultAsync(PluginRequest request)
    {
        var inputs = new Struct();
        foreach (var (key, value) in deployment.Configuration.OfPackage(request.Package))
        {
            var text = Value.ForString(value.Text);
            inputs.Fields[key] = value.IsSecret ? WireValues.Secret(text) : text;
        }

        if (request.Version is not null)
        {
            inputs.Fields[Provider.VersionKey] = Value.ForString(request.Version.ToString());
        }

        var type = ResourceState.ProviderTypePrefix + request.Package;
        var name = request.DefaultProviderName;
        return await RegisterAsync(request, new ResourceState(deployment.Urn(type, name), type, name, Parent: "", Custom: true) { Inputs = inputs });
    }

    private async Task<PluginConnection> OpenAsync(PluginRequest request, string urn)
    {
        try
        {
            return await PluginConnection.OpenAsync(request, locator, deployment, deployment.Aborted);
        }
        catch (PluginException error)
        {
            deployment.Diagnostics.Error(error.Message, urn);
        }
        catch (OperationCanceledException)
        {
            // Somebody else ended the run, and has said why.
        }

        await deployment.AbortAsync();
        throw new DeploymentAbortedException();
    }

    private async Task CloseAsync(PluginConnection connection)
    {
        if (await connection.CloseAsync() is { } run)
        {
            _runs.Enqueue(run);
        }

        connection.Dispose();
    }

    private bool IsDefaultDisabled(string package)
    {
        if (!deployment.Configuration.Values.TryGetValue("pulumi:disable-default-providers", out var value) || value.Text.Length == 0)
        {
            return false;
        }

        var packages = JsonSerializer.Deserialize<string[]>(value.Text) ?? [];
        return packages.Any(name => name.Trim() == "*" || name.Trim() == package);
    }
}
