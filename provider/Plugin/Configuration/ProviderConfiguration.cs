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
    /// <summary>Gets the proxy that the environment names.</summary>
    public ProxySettings Proxy { get; init; } = ProxySettings.None;

    /// <summary>Gets a value indicating whether some of it is not known yet, as in the preview that creates what it comes from.</summary>
    public bool HasUnknowns { get; init; }

    /// <summary>Tells nothing: some of it is secret.</summary>
    public override string ToString() => "[provider configuration]";
}
