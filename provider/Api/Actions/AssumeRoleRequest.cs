namespace TencentSsl.Api.Actions;

/// <summary>The request of AssumeRole. Members that are null are not sent. Prints nothing of itself.</summary>
internal sealed record AssumeRoleRequest(string RoleArn, string RoleSessionName)
{
    /// <summary>Gets how long the keys shall last; the service chooses two hours.</summary>
    public long? DurationSeconds { get; init; }

    public string? ExternalId { get; init; }

    public override string ToString() => nameof(AssumeRoleRequest);
}
