namespace TencentSsl.Api.Models;

/// <summary>How hosting replaces the certificate on cloud resources.</summary>
internal sealed record HostingConfig
{
    public long? ReplaceTime { get; init; }

    public IReadOnlyList<long?>? MessageTypes { get; init; }

    public string? ReplaceStartTime { get; init; }

    public string? ReplaceEndTime { get; init; }
}
