namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>A kind of file that holds profiles.</summary>
internal interface IProfileFile
{
    /// <summary>Tells whether the file is looked at: not where a variable names the other kind alone.</summary>
    bool IsMeant(IEnvironment environment);

    /// <summary>Looks up a profile, anew each time.</summary>
    /// <exception cref="CredentialsException">The file cannot be understood, or the profile is not complete.</exception>
    ValueTask<ProfileLookup> FindAsync(ProfileName profile, CancellationToken cancellationToken);
}
