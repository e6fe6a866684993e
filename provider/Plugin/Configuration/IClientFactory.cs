using TencentSsl.Api;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Configuration;

/// <summary>Makes the client of a configured provider.</summary>
internal interface IClientFactory
{
    /// <summary>Says that a client is soon going to be used, so that what takes long can begin.</summary>
    void Prepare();

    /// <summary>Makes a client. Nothing is looked up or connected before its first call.</summary>
    ISslApiClient Create(ProviderConfiguration configuration, IEngineLog engine);
}
