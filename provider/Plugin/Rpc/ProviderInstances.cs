using Grpc.Core;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Engine;
using TencentSsl.Plugin.Serving;

namespace TencentSsl.Plugin.Rpc;

/// <summary>
/// The provider instances of this process, one for each connection: the engine gives every instance a connection of its own,
/// also where all of them attach to one process.
/// </summary>
internal sealed class ProviderInstances(IClientFactory clients, EngineLogs engines, TimeProvider time, Func<string, string?> environment)
{
    private readonly Dictionary<string, ProviderService> _open = new(StringComparer.Ordinal);

    /// <summary>Configurations whose connection has closed without a Cancel. Engines close a connection that is idle, and open another for the next call.</summary>
    private readonly List<ConfiguredProvider> _left = [];

    /// <summary>Gets the lock under which configurations change hands.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Gets a value indicating whether a connection is open that has made a call.</summary>
    public bool IsConnected
    {
        get
        {
            lock (Gate)
            {
                return _open.Count > 0;
            }
        }
    }

    public ProviderService Of(ServerConnection connection)
    {
        ProviderService? instance;
        lock (Gate)
        {
            if (_open.TryGetValue(connection.Id, out instance))
            {
                return instance;
            }

            instance = new ProviderService(this, clients, engines, time, environment);
            _open.Add(connection.Id, instance);
        }

        connection.Closed.UnsafeRegister(_ => Close(connection.Id), null);
        return instance;
    }

    /// <summary>Gives a connection that sent no configuration that of the process, counted as used; null where there is none.</summary>
    /// <exception cref="RpcException">There are several that differ.</exception>
    public ConfiguredProvider? Find()
    {
        var known = _left.Concat(_open.Values.Select(instance => instance.Configured).OfType<ConfiguredProvider>()).ToArray();
        if (known.Any(other => !other.Arguments.Equals(known[0].Arguments)))
        {
            throw RpcErrors.FailedPrecondition(
                "this connection sent no configuration, and this process has several that differ; start the provider and the Pulumi operation again");
        }

        return FindLeft() ?? known.FirstOrDefault()?.Use();
    }

    /// <summary>Gives a connection that sent no configuration the one that was left behind; null where it cannot be told which.</summary>
    public ConfiguredProvider? FindLeft()
    {
        if (_left is not [var first, ..] || _left.Any(other => !other.Arguments.Equals(first.Arguments)))
        {
            return null;
        }

        _left.RemoveAt(0);
        return first;
    }

    private void Close(string connection)
    {
        lock (Gate)
        {
            // Cancel is the engine's last call: nobody comes back for what it configured.
            if (_open.Remove(connection, out var instance) && instance.Leave() is { } configured)
            {
                _left.Add(configured);
            }
        }
    }
}
