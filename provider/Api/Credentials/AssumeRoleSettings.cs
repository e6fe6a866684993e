namespace TencentSsl.Api.Credentials;

/// <summary>What configuration says about a role to assume. Prints nothing of itself.</summary>
internal sealed record AssumeRoleSettings
{
    public string? RoleArn { get; init; }

    public string? SessionName { get; init; }

    public long? DurationSeconds { get; init; }

    public string? ExternalId { get; init; }

    public override string ToString() => "[role settings]";
}
