using System.Collections.Concurrent;

namespace TencentSsl.Plugin.Engine;

/// <summary>The logs of the engines that this process has met, one for all provider instances of an engine.</summary>
internal sealed class EngineLogs(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, EngineLog> _byAddress = new(StringComparer.Ordinal);

    public EngineLog Of(string address) => _byAddress.GetOrAdd(address, static (key, clock) => new EngineLog(key, clock), time);

    public void Dispose()
    {
        foreach (var log in _byAddress.Values)
        {
            log.Dispose();
        }
    }
}
