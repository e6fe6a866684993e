namespace TencentSsl.Api.Credentials.Metadata;

/// <summary>The metadata service's answer about a role. Prints nothing of itself.</summary>
internal sealed record InstanceRoleKeys
{
    public string? Code { get; init; }

    public string? TmpSecretId { get; init; }

    public string? TmpSecretKey { get; init; }

    public string? Token { get; init; }

    /// <summary>Gets the end of the keys in Unix seconds.</summary>
    public long? ExpiredTime { get; init; }

    public override string ToString() => "[keys of an instance role]";
}
