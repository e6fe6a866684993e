using TencentSsl.Api;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Configuration;

/// <summary>Makes clients of the real network.</summary>
internal sealed class ClientFactory(ICredentialEnvironment environment, TimeProvider time, Func<double> random, ApiLog log) : IClientFactory
{
    public void Prepare() => _ = FirstRequest.PrepareAsync();

    public ISslApiClient Create(ProviderConfiguration configuration, IEngineLog engine)
    {
        var settings = new ApiCallerSettings(configuration.Endpoint, time, random)
        {
            Region = configuration.Region,
            Language = configuration.Language,
            Log = log,
        };
        var credentials = new CredentialChain(new CredentialContext(configuration.Credentials, environment, time, random)
        {
            Warn = engine.WarnAsync,
            StsHandler = endpoint => HttpHandlerFactory.Create(endpoint, configuration.Proxy),
            Log = log,
        });
        return new SslApiClient(new ApiCaller(settings, credentials, HttpHandlerFactory.Create(configuration.Endpoint, configuration.Proxy), configuration.Client));
    }
}
