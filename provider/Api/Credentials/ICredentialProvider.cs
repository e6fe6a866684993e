namespace TencentSsl.Api.Credentials;

/// <summary>Gives the credentials that the next request is signed with.</summary>
internal interface ICredentialProvider
{
    /// <summary>Gets what a caller of <see cref="GetAsync"/> waits for, in words that may be shown.</summary>
    string WaitingFor => "credentials";

    /// <summary>Gets credentials that are good for the next request, fetching or refreshing them first where needed.</summary>
    /// <exception cref="CredentialsException">There are none, or their source failed.</exception>
    ValueTask<ApiCredentials> GetAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Says that the service no longer takes these credentials. Returns whether the next <see cref="GetAsync"/> can give others:
    /// true for temporary ones that can be fetched anew, false for permanent ones.
    /// </summary>
    bool Invalidate(ApiCredentials rejected);
}
