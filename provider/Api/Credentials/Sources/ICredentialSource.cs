namespace TencentSsl.Api.Credentials.Sources;

/// <summary>A place that may have credentials.</summary>
internal interface ICredentialSource
{
    /// <summary>Gets what the place is called in error texts.</summary>
    string Name { get; }

    /// <summary>Looks for credentials, anew each time.</summary>
    /// <exception cref="CredentialsException">The place is set up for credentials, but wrongly or not completely.</exception>
    ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken);
}
