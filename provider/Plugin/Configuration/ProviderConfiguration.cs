using TencentSsl.Api.Credentials;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;

namespace TencentSsl.Plugin.Configuration;

/// <summary>The provider's configuration, checked.</summary>
internal sealed record ProviderConfiguration(
    ApiEndpoint Endpoint,
    string? Region,
    string Language,
    ApiClientOptions Client,
    CredentialSettings Credentials)
{
    /// <summary>Tells nothing: some of it is secret.</summary>
    public override string ToString() => "[provider configuration]";
}
