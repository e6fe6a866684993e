using TencentSsl.Api.Credentials.Sources;

namespace TencentSsl.Api.Credentials;

/// <summary>Asks sources in turn until one gives credentials, and from then on only that one, so that an identity never changes silently.</summary>
internal sealed class CredentialSearch(IReadOnlyList<ICredentialSource> sources)
{
    private ICredentialSource? _chosen;

    /// <exception cref="CredentialsException">No source gives credentials, or one is configured wrongly.</exception>
    public async ValueTask<ApiCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        if (_chosen is { } chosen)
        {
            var again = await chosen.FindAsync(cancellationToken);
            return again.Credentials
                ?? throw new CredentialsException($"the source of the credentials gives none any more: {chosen.Name}: {again.Reason}");
        }

        var reasons = new List<string>();
        foreach (var source in sources)
        {
            var lookup = await source.FindAsync(cancellationToken);
            if (lookup.Credentials is { } credentials)
            {
                _chosen = source;
                return credentials;
            }

            reasons.Add($"{source.Name}: {lookup.Reason}");
        }

        throw new CredentialsException(
            $"no credentials found: set secretId and secretKey in the configuration, or {EnvironmentNames.SecretId} and {EnvironmentNames.SecretKey} in the environment"
            + $" (looked in {string.Join("; ", reasons)}; a role to assume is read from {EnvironmentNames.AssumeRoleArn} or {EnvironmentNames.RoleArn})");
    }
}
