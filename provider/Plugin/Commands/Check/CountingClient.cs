using TencentSsl.Api;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>Tells how many certificates have been read.</summary>
internal sealed class CountingClient(ISslApiClient client, ProgressLine progress) : ISslApiClient
{
    public TimeSpan ClockOffset => client.ClockOffset;

    public async Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken)
    {
        progress.Expect(1);
        var record = await client.DescribeCertificateAsync(certificateId, cancellationToken);
        progress.Advance(1);
        return record;
    }

    public async Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken)
    {
        var page = await client.DescribeCertificatesAsync(request, cancellationToken);
        if (request.Offset is null or 0)
        {
            progress.Expect(page.TotalCount ?? 0);
        }

        progress.Advance(page.Certificates?.Count ?? 0);
        return page;
    }

    public Task<StartedUsageTasks> CreateUsageTasksAsync(CreateUsageTasksRequest request, CancellationToken cancellationToken) =>
        client.CreateUsageTasksAsync(request, cancellationToken);

    public Task<UsageTasks> DescribeUsageTasksAsync(DescribeUsageTasksRequest request, CancellationToken cancellationToken) =>
        client.DescribeUsageTasksAsync(request, cancellationToken);

    public Task<UsageDetail> DescribeUsageDetailAsync(DescribeUsageDetailRequest request, CancellationToken cancellationToken) =>
        client.DescribeUsageDetailAsync(request, cancellationToken);
}
