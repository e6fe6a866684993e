using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Credentials;

/// <summary>What finding credentials needs from outside.</summary>
/// <param name="Settings">What configuration says.</param>
/// <param name="Environment">Variables and home directory.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">Draws numbers from 0 up to 1, for jitter.</param>
internal sealed record CredentialContext(CredentialSettings Settings, IEnvironment Environment, TimeProvider Time, Func<double> Random)
{
    /// <summary>Gets what shows a warning to the user.</summary>
    public Func<string, CancellationToken, Task> Warn { get; init; } = static (_, _) => Task.CompletedTask;

    public ApiLog Log { get; init; } = ApiLog.None;

    /// <summary>Gets where credentials are being fetched from.</summary>
    public CredentialActivity Activity { get; } = new();

    /// <summary>Gets what makes the HTTP stack for the security token service.</summary>
    public Func<ApiEndpoint, HttpMessageHandler> StsHandler { get; init; } =
        static endpoint => HttpHandlerFactory.Create(endpoint, ProxySettings.None);

    /// <summary>Gets what makes the HTTP stack for the metadata service.</summary>
    public Func<HttpMessageHandler> MetadataHandler { get; init; } = Metadata.InstanceMetadata.CreateHandler;
}
