namespace TencentSsl.Api.Actions;

/// <summary>The request of CreateCertificateBindResourceSyncTask. Starts a look-up of where certificates are used.</summary>
internal sealed record CreateUsageTasksRequest(IReadOnlyList<string> CertificateIds)
{
    /// <summary>Gets 0 for a new look-up; the service may give one of the last 30 minutes back otherwise.</summary>
    public long? IsCache { get; init; }
}

/// <summary>The request of DescribeCertificateBindResourceTaskResult.</summary>
internal sealed record DescribeUsageTasksRequest(IReadOnlyList<string> TaskIds);

/// <summary>The request of DescribeCertificateBindResourceTaskDetail. The page is given in texts.</summary>
internal sealed record DescribeUsageDetailRequest(string TaskId, string Limit, string Offset)
{
    public IReadOnlyList<string>? ResourceTypes { get; init; }

    public IReadOnlyList<string>? Regions { get; init; }
}
