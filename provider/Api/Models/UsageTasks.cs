using TencentSsl.Api.Envelope;

namespace TencentSsl.Api.Models;

/// <summary>The answer of CreateCertificateBindResourceSyncTask: a look-up for each certificate.</summary>
internal sealed record StartedUsageTasks : ApiAnswer
{
    public IReadOnlyList<StartedUsageTask?>? CertTaskIds { get; init; }
}

/// <summary>A look-up that was started, or found.</summary>
internal sealed record StartedUsageTask
{
    public string? CertId { get; init; }

    public string? TaskId { get; init; }
}

/// <summary>The answer of DescribeCertificateBindResourceTaskResult.</summary>
internal sealed record UsageTasks : ApiAnswer
{
    public IReadOnlyList<UsageTask?>? SyncTaskBindResourceResult { get; init; }
}

/// <summary>How far a look-up is.</summary>
internal sealed record UsageTask
{
    public const long Running = 0;
    public const long Failed = 2;

    public string? TaskId { get; init; }

    public IReadOnlyList<UsageCount?>? BindResourceResult { get; init; }

    /// <summary>Gets 0 for running, 1 for done, 2 for failed.</summary>
    public long? Status { get; init; }

    public UsageTaskError? Error { get; init; }

    public string? CacheTime { get; init; }
}

/// <summary>Why a look-up failed.</summary>
internal sealed record UsageTaskError
{
    public string? Code { get; init; }

    public string? Message { get; init; }
}

/// <summary>How many resources of a type use the certificate.</summary>
internal sealed record UsageCount
{
    public string? ResourceType { get; init; }

    public IReadOnlyList<UsageRegionCount?>? BindResourceRegionResult { get; init; }
}

/// <summary>How many of them are in a region.</summary>
internal sealed record UsageRegionCount
{
    public long? TotalCount { get; init; }
}
