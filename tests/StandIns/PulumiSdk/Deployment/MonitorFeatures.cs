using System.Collections.Concurrent;
using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine can do, asked once for each feature.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new(StringComparer.Ordinal);

    public Task<bool> SupportsResourceReferencesAsync()
    {
        return SupportsAsync("resourceReferences");
    }

    /// <summary>Fails if the program needs something that the engine cannot do.</summary>
    public async Task RequireAsync(string feature, string description)
    {
        if (!await SupportsAsync(feature).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"The Pulumi CLI does not support {description}. Please update the Pulumi CLI.");
        }
    }

    public Task<bool> SupportsAsync(string feature)
    {
        return _answers.GetOrAdd(feature, id => new Lazy<Task<bool>>(() => AskAsync(id))).Value;
    }

    private async Task<bool> AskAsync(string feature)
    {
        var response = await monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature }).ConfigureAwait(false);
        return response.HasSupport;
    }
}
