using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>The file of the SDKs: an ini file with a section for each profile.</summary>
internal sealed class SdkProfileFile(CredentialFiles files) : IProfileFile
{
    public bool IsMeant(IEnvironment environment) =>
        environment.GetText(EnvironmentNames.CredentialsFile) is not null
        || environment.GetText(EnvironmentNames.SharedCredentialsDirectory) is null;

    public async ValueTask<ProfileLookup> FindAsync(ProfileName profile, CancellationToken cancellationToken)
    {
        var file = await files.ReadSdkFileAsync(cancellationToken);
        if (file.Text is null)
        {
            return ProfileLookup.Nothing($"{file.Shown} {file.Problem}");
        }

        var ini = IniFile.Parse(file.Text, file.Shown);
        if (ini.Find(profile.Name) is not { } section)
        {
            return ProfileLookup.Nothing($"{file.Shown} has no section [{profile.ShownInPath}]");
        }

        var source = $"{profile.Shown} in {file.Shown}";
        var role = RoleToAssume.FromProfile(Get(section, "role_arn", source).Text, Get(section, "role_session_name", source).Text, source);
        if (Get(section, "source_profile", source).Text.TrimToNull() is { } other && other != profile.Name)
        {
            section = FindSource(ini, other, role, source);
            source += " (keys of its source_profile)";
        }

        var keys = KeyPair.Create(source, Get(section, "secret_id", source), Get(section, "secret_key", source), Get(section, "token", source));
        return (keys, role) switch
        {
            ({ } found, _) => ProfileLookup.Found(found.FromFile(), role),
            (null, not null) => throw new CredentialsException(
                $"{source} has role_arn but no keys to assume it with: add secret_id and secret_key, or source_profile"),
            _ => ProfileLookup.Nothing($"{file.Shown} has no secret_id and secret_key in section [{profile.ShownInPath}]"),
        };
    }

    private static IReadOnlyDictionary<string, IniOption> FindSource(IniFile ini, string name, RoleToAssume? role, string source)
    {
        if (role is null)
        {
            throw new CredentialsException($"{source} has source_profile but no role_arn; add role_arn, or remove source_profile");
        }

        if (ini.Find(name) is not { } section)
        {
            throw new CredentialsException($"{source}: the file has no section for its source_profile");
        }

        return Get(section, "role_arn", source).Text.TrimToNull() is null
            ? section
            : throw new CredentialsException($"{source}: its source_profile has a role_arn as well; roles in a chain are not possible, name a profile with keys");
    }

    private static (string Name, string? Text) Get(IReadOnlyDictionary<string, IniOption> section, string key, string source)
    {
        var text = section.GetValueOrDefault(key)?.Text;

        // Tencent's SDKs take the sign as it stands, other programs expand it. Keys never have it.
        return text?.Contains('%', StringComparison.Ordinal) != true
            ? (key, text)
            : throw new CredentialsException($"{source}: {key} (line {section[key].Line}) holds a %, which Python's configparser expands; write the value itself");
    }
}
