using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Rpc;

/// <summary>
/// A configuration and the client made of it. It never changes: another Configure makes another one, and this one ends with the
/// last call that began with it.
/// </summary>
/// <param name="arguments">The configuration as the engine sent it, by which configurations are told apart.</param>
/// <param name="client">The service, as configured.</param>
/// <param name="engine">The log of the engine that configured it.</param>
internal sealed class ConfiguredProvider(Struct arguments, ISslApiClient client, IEngineLog engine)
{
    private int _users = 1;

    public Struct Arguments => arguments;

    public ISslApiClient Client => client;

    public IEngineLog Engine => engine;

    /// <summary>Gets a value indicating whether some of the configuration is not known yet, as in the preview that creates what it comes from.</summary>
    public bool HasUnknowns { get; init; }

    /// <summary>Gets a value indicating whether the engine ignores the failures of an answer, as <c>pulumi do</c> does.</summary>
    public bool IgnoresFailures { get; init; }

    /// <summary>Counts one more user: a connection or a call. Only while another one is counted.</summary>
    public ConfiguredProvider Use()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    /// <summary>Counts one user less; the last one disposes the client.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            (client as IDisposable)?.Dispose();
        }
    }
}
