using System.Collections.Concurrent;
using TencentSsl.Api;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Configuration;

/// <summary>Makes clients of the real network.</summary>
internal sealed class ClientFactory(IEnvironment environment, TimeProvider time, Func<double> random, ApiLog log) : IClientFactory
{
    private readonly ConcurrentDictionary<Account, RequestRateLimiter> _limiters = new();

    public void Prepare() => _ = FirstRequest.PrepareAsync();

    public ISslApiClient Create(ProviderConfiguration configuration, IEngineLog engine)
    {
        var settings = new ApiCallerSettings(configuration.Endpoint, time, random)
        {
            Region = configuration.Region,
            Language = configuration.Language,
            Log = log,
            SharedLimiter = _limiters.GetOrAdd(Account.Of(configuration), account => new RequestRateLimiter(account.MaxRequestsPerSecond, time, random)),
        };
        var credentials = new CredentialChain(new CredentialContext(configuration.Credentials, environment, time, random)
        {
            Warn = engine.WarnAsync,
            StsHandler = endpoint => HttpHandlerFactory.Create(endpoint, configuration.Proxy),
            Log = log,
        });
        return new SslApiClient(new ApiCaller(settings, credentials, HttpHandlerFactory.Create(configuration.Endpoint, configuration.Proxy), configuration.Client));
    }

    /// <summary>
    /// What provider instances have in common that share the service's limit: the endpoint, and the keys or where they come from. Instances
    /// that ask for another rate have a limiter of their own.
    /// </summary>
    private sealed record Account(string Endpoint, string? SecretId, CredentialSettings? Source, int MaxRequestsPerSecond)
    {
        public static Account Of(ProviderConfiguration configuration) => new(
            configuration.Endpoint.ToString(),
            configuration.Credentials.SecretId,
            configuration.Credentials.SecretId is null ? configuration.Credentials : null,
            configuration.Client.MaxRequestsPerSecond);

        /// <summary>Tells nothing: some of it is secret.</summary>
        public override string ToString() => "[account]";
    }
}
