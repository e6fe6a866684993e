namespace TencentSsl.Api.Models;

/// <summary>How far a multi-year certificate has come.</summary>
internal sealed record PreAuditInfo
{
    public long? TotalPeriod { get; init; }

    public long? NowPeriod { get; init; }

    public string? ManagerId { get; init; }
}
