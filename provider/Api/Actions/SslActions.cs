using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Actions;

/// <summary>The read actions of the SSL service, version 2019-12-05. Each is made when it is first used: describing its JSON types takes a while.</summary>
internal static class SslActions
{
    private const string Version = "2019-12-05";
    private const string Service = "ssl";
    private const int MiB = 1024 * 1024;
    private const int MaxShownId = 64;

    /// <summary>One certificate by its id.</summary>
    public static ApiAction<DescribeCertificateRequest, Certificate> DescribeCertificate => field ??= new(
        "DescribeCertificate",
        Version,
        Service,
        MiB,
        ApiJsonContext.Default.DescribeCertificateRequest,
        ApiJsonContext.Default.ResponseEnvelopeCertificate)
    {
        // All members may be null, the id as well. One that is there has to be the one that was asked for.
        FindFault = static (request, answer) => answer.CertificateId?.Trim() is { Length: > 0 } id && id != request.CertificateId.Trim()
            ? $"is about another certificate, \"{OneLine.Of(id, MaxShownId)}\""
            : null,
    };

    /// <summary>A page of certificates. An entry takes about 3 KiB, a page of 1,000 is allowed five times that.</summary>
    public static ApiAction<DescribeCertificatesRequest, CertificatePage> DescribeCertificates => field ??= new(
        "DescribeCertificates",
        Version,
        Service,
        16 * MiB,
        ApiJsonContext.Default.DescribeCertificatesRequest,
        ApiJsonContext.Default.ResponseEnvelopeCertificatePage)
    {
        FindFault = static (_, answer) => answer.Certificates is null && answer.TotalCount is not 0 ? "has no Certificates" : null,
    };

    /// <summary>Starts the look-ups of where certificates are used.</summary>
    public static ApiAction<CreateUsageTasksRequest, StartedUsageTasks> CreateUsageTasks => field ??= new(
        "CreateCertificateBindResourceSyncTask",
        Version,
        Service,
        MiB,
        ApiJsonContext.Default.CreateUsageTasksRequest,
        ApiJsonContext.Default.ResponseEnvelopeStartedUsageTasks);

    /// <summary>How far look-ups are.</summary>
    public static ApiAction<DescribeUsageTasksRequest, UsageTasks> DescribeUsageTasks => field ??= new(
        "DescribeCertificateBindResourceTaskResult",
        Version,
        Service,
        4 * MiB,
        ApiJsonContext.Default.DescribeUsageTasksRequest,
        ApiJsonContext.Default.ResponseEnvelopeUsageTasks);

    /// <summary>What a look-up has found. A load balancer has many listeners and rules.</summary>
    public static ApiAction<DescribeUsageDetailRequest, UsageDetail> DescribeUsageDetail => field ??= new(
        "DescribeCertificateBindResourceTaskDetail",
        Version,
        Service,
        16 * MiB,
        ApiJsonContext.Default.DescribeUsageDetailRequest,
        ApiJsonContext.Default.ResponseEnvelopeUsageDetail);
}
