namespace TencentSsl.Api.Credentials;

/// <summary>What configuration says about credentials. What it leaves out, the environment may say. Prints nothing of itself.</summary>
internal sealed record CredentialSettings
{
    public string? SecretId { get; init; }

    public string? SecretKey { get; init; }

    public string? SecurityToken { get; init; }

    /// <summary>Gets the name of a profile in the files of the SDKs and of tccli.</summary>
    public string? Profile { get; init; }

    /// <summary>Gets the name of the instance's role; without it the metadata service is asked for the name.</summary>
    public string? CamRoleName { get; init; }

    /// <summary>Gets the role to assume with whatever credentials are found.</summary>
    public AssumeRoleSettings? AssumeRole { get; init; }

    public string? StsEndpoint { get; init; }

    public string? MetadataEndpoint { get; init; }

    public string? Region { get; init; }

    public override string ToString() => "[credential settings]";
}
