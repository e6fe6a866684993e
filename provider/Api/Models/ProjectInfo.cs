namespace TencentSsl.Api.Models;

/// <summary>The project a certificate belongs to.</summary>
internal sealed record ProjectInfo
{
    public string? ProjectName { get; init; }

    public long? ProjectCreatorUin { get; init; }

    public string? ProjectCreateTime { get; init; }

    public string? ProjectResume { get; init; }

    public long? OwnerUin { get; init; }

    public string? ProjectId { get; init; }
}
