namespace TencentSsl.Api.Credentials;

/// <summary>Gives the same credentials every time.</summary>
internal sealed class StaticCredentialProvider(ApiCredentials credentials) : ICredentialProvider
{
    public ValueTask<ApiCredentials> GetAsync(CancellationToken cancellationToken) => new(credentials);

    public bool Invalidate(ApiCredentials rejected) => false;
}
