using TencentSsl.Api.Credentials.Profiles;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Credentials.Sources;

/// <summary>A profile in the files of the SDKs or of tccli, with the role that it may name.</summary>
internal sealed class ProfileSource(
    CredentialContext context,
    IReadOnlyList<IProfileFile> files,
    StsClient sts,
    ICredentialSource instanceRole) : ICredentialSource
{
    private static readonly string[] Variables = [EnvironmentNames.CredentialsFile, EnvironmentNames.SharedCredentialsDirectory];

    public string Name => "profile files";

    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        var profile = ProfileName.From(context.Settings, context.Environment);
        var reasons = new List<string>();
        foreach (var file in files.Where(file => file.IsMeant(context.Environment)))
        {
            var lookup = await FindAsync(file, profile, cancellationToken);
            if (lookup.Credentials is not null)
            {
                return lookup;
            }

            reasons.Add(lookup.Reason);
        }

        // Whoever names a profile or its file means that identity, and would not want whichever comes next.
        var reason = string.Join(", ", reasons);
        return profile.IsNamed || Variables.Any(name => context.Environment.GetText(name) is not null)
            ? throw new CredentialsException($"{profile.Shown} gives no credentials: {reason}")
            : CredentialLookup.Nothing($"{reason}, {EnvironmentNames.SharedCredentialsDirectory} is not set");
    }

    private async ValueTask<CredentialLookup> FindAsync(IProfileFile file, ProfileName profile, CancellationToken cancellationToken)
    {
        var (entry, reason) = await file.FindAsync(profile, cancellationToken);
        if (entry is null)
        {
            return CredentialLookup.Nothing(reason);
        }

        if (entry.Keys is not { } keys)
        {
            return await instanceRole.FindAsync(cancellationToken);
        }

        return CredentialLookup.Found(entry.Role is { } role
            ? await sts.AssumeRoleAsync(role, new StaticCredentialProvider(keys), cancellationToken)
            : keys);
    }
}
