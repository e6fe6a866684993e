namespace TencentSsl.Api.Credentials.Sources;

/// <summary>The credentials of a source, or why it has none.</summary>
internal readonly record struct CredentialLookup
{
    private CredentialLookup(ApiCredentials? credentials, string reason)
    {
        Credentials = credentials;
        Reason = reason;
    }

    public ApiCredentials? Credentials { get; }

    /// <summary>Gets why there are no credentials: a clause without secrets, empty where there are some.</summary>
    public string Reason { get; }

    public static CredentialLookup Found(ApiCredentials credentials) => new(credentials, "");

    public static CredentialLookup Nothing(string reason) => new(null, reason);
}
