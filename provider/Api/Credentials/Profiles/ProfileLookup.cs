namespace TencentSsl.Api.Credentials.Profiles;

/// <summary>What a file says about a profile, or why it says nothing.</summary>
internal readonly record struct ProfileLookup(ProfileEntry? Entry, string Reason)
{
    public static ProfileLookup Found(ApiCredentials? keys, Sts.RoleToAssume? role) => new(new ProfileEntry(keys, role), "");

    public static ProfileLookup Nothing(string reason) => new(null, reason);
}
