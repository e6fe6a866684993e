namespace TencentSsl.Api.Credentials.Sources;

/// <summary>Keys that stand in the configuration.</summary>
internal sealed class ConfigurationSource(CredentialSettings settings) : ICredentialSource
{
    public string Name => "configuration";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        var credentials = KeyPair.Create(
            Name,
            ("secretId", settings.SecretId),
            ("secretKey", settings.SecretKey),
            ("securityToken", settings.SecurityToken));
        if (credentials is null && settings.SecurityToken.TrimToNull() is not null)
        {
            throw new CredentialsException($"{Name}: securityToken is set, but secretId and secretKey are not");
        }

        return new ValueTask<CredentialLookup>(credentials is null
            ? CredentialLookup.Nothing("secretId and secretKey are not set")
            : CredentialLookup.Found(credentials));
    }
}
