namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>Which profile is meant. The name is shown only where it does not come from the environment.</summary>
/// <param name="Name">The name.</param>
/// <param name="Shown">What the profile is called in error texts.</param>
/// <param name="ShownInPath">What stands for the name where error texts tell a file's path.</param>
/// <param name="IsNamed">Whether someone asked for this profile, or it is the one that is tried anyway.</param>
internal sealed record ProfileName(string Name, string Shown, string ShownInPath, bool IsNamed)
{
    private const string Default = "default";

    public static ProfileName From(CredentialSettings settings, IEnvironment environment)
    {
        if (settings.Profile.TrimToNull() is { } configured)
        {
            return Checked(new ProfileName(configured, $"profile \"{configured}\"", configured, true));
        }

        foreach (var variable in EnvironmentNames.Profiles)
        {
            if (environment.GetText(variable) is { } name)
            {
                return Checked(new ProfileName(name, $"the profile that {variable} names", "<profile>", true));
            }
        }

        return new ProfileName(Default, $"profile \"{Default}\"", Default, false);
    }

    public override string ToString() => Shown;

    /// <summary>The name becomes part of a path, and must not lead elsewhere.</summary>
    private static ProfileName Checked(ProfileName profile) =>
        profile.Name.AsSpan().ContainsAny('/', '\\', '\0')
            ? throw new CredentialsException($"{profile.Shown} cannot exist: the name holds a slash or backslash")
            : profile;
}
