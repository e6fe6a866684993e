using TencentSsl.Api.Actions;
using TencentSsl.Api.Models;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api;

/// <summary>Reads certificates from the Tencent Cloud SSL service.</summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class SslApiClient(ApiCaller caller) : ISslApiClient, IDisposable
{
    private readonly InFlight<string, Certificate> _reads = new();

    /// <inheritdoc/>
    public TimeSpan ClockOffset => caller.ClockOffset;

    /// <inheritdoc/>
    public Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken) =>
        _reads.JoinAsync(
            certificateId,
            token => caller.CallAsync(
                SslActions.DescribeCertificate,
                new DescribeCertificateRequest(certificateId),
                token,
                answer => Refute(certificateId, answer.CertificateId?.Trim())),
            cancellationToken);

    /// <inheritdoc/>
    public Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken) =>
        caller.CallAsync(SslActions.DescribeCertificates, request, cancellationToken, static _ => null);

    /// <inheritdoc/>
    public Task<StartedUsageTasks> CreateUsageTasksAsync(CreateUsageTasksRequest request, CancellationToken cancellationToken) =>
        caller.CallAsync(SslActions.CreateUsageTasks, request, cancellationToken);

    /// <inheritdoc/>
    public Task<UsageTasks> DescribeUsageTasksAsync(DescribeUsageTasksRequest request, CancellationToken cancellationToken) =>
        caller.CallAsync(SslActions.DescribeUsageTasks, request, cancellationToken);

    /// <inheritdoc/>
    public Task<UsageDetail> DescribeUsageDetailAsync(DescribeUsageDetailRequest request, CancellationToken cancellationToken) =>
        caller.CallAsync(SslActions.DescribeUsageDetail, request, cancellationToken);

    public void Dispose() => caller.Dispose();

    /// <summary>All members may be null, the id as well. One that is there has to be the one that was asked for.</summary>
    private static string? Refute(string asked, string? answered) =>
        string.IsNullOrEmpty(answered) || answered == asked ? null : $"the answer is about another certificate, \"{answered}\"";
}
