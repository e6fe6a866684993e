using System.Text.Json;
using TencentSsl.Api.Credentials.Sts;
using TencentSsl.Api.Json;

namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>The files of tccli: one JSON file for each profile. Keys from a sign-in are used while they last; only tccli renews them.</summary>
internal sealed class TccliProfileFile(CredentialFiles files, TimeProvider time) : IProfileFile
{
    private const string InstanceRoleType = "cvm-role";

    public bool IsMeant(IEnvironment environment) =>
        environment.GetText(EnvironmentNames.SharedCredentialsDirectory) is not null
        || environment.GetText(EnvironmentNames.CredentialsFile) is null;

    public async ValueTask<ProfileLookup> FindAsync(ProfileName profile, CancellationToken cancellationToken)
    {
        var (shown, text, problem, _) = await files.ReadTccliFileAsync(profile, cancellationToken);
        if (text is null)
        {
            return ProfileLookup.Nothing($"{shown} {problem}");
        }

        var content = Parse(text, shown);
        if (content.Type == InstanceRoleType)
        {
            return ProfileLookup.Found(null, null);
        }

        var end = UnixTime.From(content.ExpiresAt);
        if (end <= time.GetUtcNow())
        {
            return ProfileLookup.Nothing($"the keys in {shown} have expired, sign in again with tccli");
        }

        var keys = KeyPair.Create(shown, ("secretId", content.SecretId), ("secretKey", content.SecretKey), ("token", content.Token), end);
        return keys is null
            ? ProfileLookup.Nothing($"{shown} has no secretId and secretKey")
            : ProfileLookup.Found(keys.FromFile(), RoleToAssume.FromProfile(content.RoleArn, content.RoleSessionName, shown));
    }

    private static TccliCredential Parse(string text, string shown)
    {
        try
        {
            using var unreadable = new UnreadableMembers();
            var content = JsonSerializer.Deserialize(text, CredentialJsonContext.Default.TccliCredential) ?? new TccliCredential();
            return unreadable.IsEmpty ? content : throw new JsonException();
        }
        catch (JsonException)
        {
            // The exception may quote the text, so it goes no further.
            throw new CredentialsException($"{shown} is not valid JSON of the form that tccli writes");
        }
    }
}
