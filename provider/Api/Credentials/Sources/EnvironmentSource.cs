namespace TencentSsl.Api.Credentials.Sources;

/// <summary>Keys that stand in variables of the environment.</summary>
internal sealed class EnvironmentSource(IEnvironment environment) : ICredentialSource
{
    public string Name => "environment";

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        var id = environment.GetText(EnvironmentNames.SecretId);
        var key = environment.GetText(EnvironmentNames.SecretKey);

        // A token without keys belongs to something else: TENCENTCLOUD_TOKEN is a name that many things may use.
        var token = id is null && key is null ? default : ReadToken();
        var credentials = KeyPair.Create(Name, (EnvironmentNames.SecretId, id), (EnvironmentNames.SecretKey, key), token);
        return new ValueTask<CredentialLookup>(credentials is null
            ? CredentialLookup.Nothing($"{EnvironmentNames.SecretId} and {EnvironmentNames.SecretKey} are not set")
            : CredentialLookup.Found(credentials));
    }

    private (string Name, string? Text) ReadToken()
    {
        var tokens = EnvironmentNames.Tokens
            .Select(name => (Name: name, Text: environment.GetText(name)))
            .Where(token => token.Text is not null)
            .ToList();
        return tokens.DistinctBy(token => token.Text, StringComparer.Ordinal).Count() > 1
            ? throw new CredentialsException($"{Name}: {string.Join(" and ", tokens.Select(token => token.Name))} hold different tokens; set only the right one")
            : tokens.FirstOrDefault();
    }
}
