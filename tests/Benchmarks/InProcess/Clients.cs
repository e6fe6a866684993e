using TencentSsl.Api;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;
using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Benchmarks.InProcess;

/// <summary>Makes clients of the stand-in's account, without a rate.</summary>
internal sealed class Clients(string endpoint, HttpMessageHandler handler) : IClientFactory
{
    private static readonly ApiClientOptions Unpaced = new() { MaxRequestsPerSecond = int.MaxValue };

    public SslApiClient Create()
    {
        var settings = new ApiCallerSettings(ApiEndpoint.Parse(endpoint), TimeProvider.System, () => 0);
        var keys = new ApiCredentials(Account.Default.SecretId, Account.Default.SecretKey);
        return new SslApiClient(new ApiCaller(settings, new StaticCredentialProvider(keys), handler, Unpaced));
    }

    void IClientFactory.Prepare()
    {
    }

    ISslApiClient IClientFactory.Create(ProviderConfiguration configuration, IEngineLog engine) => Create();
}
