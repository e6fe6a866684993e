using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>The file of the SDKs: an ini file with a section for each profile.</summary>
internal sealed class SdkProfileFile(CredentialFiles files) : IProfileFile
{
    private const string Shown = "~/.tencentcloud/credentials";

    public async ValueTask<ProfileLookup> FindAsync(ProfileName profile, CancellationToken cancellationToken)
    {
        var (text, problem) = await files.ReadAsync(".tencentcloud", "credentials", Shown, cancellationToken).ConfigureAwait(false);
        if (text is null)
        {
            return ProfileLookup.Nothing($"{Shown} {problem}");
        }

        if (IniSection.Find(text, profile.Name) is not { } section)
        {
            return ProfileLookup.Nothing($"{Shown} has no section [{profile.ShownInPath}]");
        }

        var source = $"{profile.Shown} in {Shown}";
        var keys = KeyPair.Create(source, Get("secret_id"), Get("secret_key"), Get("token"));
        return keys is null
            ? ProfileLookup.Nothing($"{Shown} has no secret_id and secret_key in section [{profile.ShownInPath}]")
            : ProfileLookup.Found(keys, RoleToAssume.FromProfile(section.GetValueOrDefault("role_arn"), section.GetValueOrDefault("role_session_name"), source));

        (string Name, string? Text) Get(string key) => (key, section.GetValueOrDefault(key));
    }
}
