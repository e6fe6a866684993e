using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api;

/// <summary>Reads certificates.</summary>
internal interface ISslApiClient
{
    /// <summary>
    /// Gets how far the service's clock is ahead of this machine's, as its answers show it; zero while they differ by no more than a minute
    /// or nothing was answered yet.
    /// </summary>
    TimeSpan ClockOffset { get; }

    /// <summary>Reads one certificate. Callers that ask for the same one at the same time share one request.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read, or the deadline passed.</exception>
    Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken);

    /// <summary>Reads a page of certificates.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read, or the deadline passed.</exception>
    Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken);

    /// <summary>Starts the look-ups of where certificates are used.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    Task<StartedUsageTasks> CreateUsageTasksAsync(CreateUsageTasksRequest request, CancellationToken cancellationToken);

    /// <summary>Reads how far look-ups are.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    Task<UsageTasks> DescribeUsageTasksAsync(DescribeUsageTasksRequest request, CancellationToken cancellationToken);

    /// <summary>Reads a page of what a look-up has found.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    Task<UsageDetail> DescribeUsageDetailAsync(DescribeUsageDetailRequest request, CancellationToken cancellationToken);
}
