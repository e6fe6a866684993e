using System.Collections.Concurrent;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Common;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Models;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api;

/// <summary>Reads certificates from the Tencent Cloud SSL service.</summary>
/// <threadsafety>Instances may be used by any number of threads.</threadsafety>
internal sealed class SslApiClient(ApiCaller caller) : IDeadlineClient, IDisposable
{
    private readonly InFlight<string, Certificate> _reads = new();
    private readonly ConcurrentDictionary<string, CallProgress> _progress = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public TimeSpan ClockOffset => caller.Clock.Offset;

    /// <inheritdoc/>
    public TimeSpan Remaining => caller.StartDeadline().Remaining;

    /// <inheritdoc/>
    public ISslApiClient WithinOneDeadline() => new Call(this, caller.StartDeadline());

    /// <inheritdoc/>
    public Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken) =>
        ReadAsync(certificateId, caller.StartDeadline(), cancellationToken);

    /// <inheritdoc/>
    public Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken) =>
        ReadPageAsync(request, caller.StartDeadline(), cancellationToken);

    /// <inheritdoc/>
    public Task<StartedUsageTasks> CreateUsageTasksAsync(CreateUsageTasksRequest request, CancellationToken cancellationToken) =>
        CallAsync(SslActions.CreateUsageTasks, request, caller.StartDeadline(), cancellationToken);

    /// <inheritdoc/>
    public Task<UsageTasks> DescribeUsageTasksAsync(DescribeUsageTasksRequest request, CancellationToken cancellationToken) =>
        CallAsync(SslActions.DescribeUsageTasks, request, caller.StartDeadline(), cancellationToken);

    /// <inheritdoc/>
    public Task<UsageDetail> DescribeUsageDetailAsync(DescribeUsageDetailRequest request, CancellationToken cancellationToken) =>
        CallAsync(SslActions.DescribeUsageDetail, request, caller.StartDeadline(), cancellationToken);

    public void Dispose() => caller.Dispose();

    /// <summary>Callers of one certificate share the request, and each has its own deadline: the request ends with the last of them.</summary>
    private Task<Certificate> ReadAsync(string certificateId, CallDeadline deadline, CancellationToken cancellationToken)
    {
        var progress = caller.StartProgress(deadline);
        return deadline.RunAsync(
            token =>
            {
                var read = _reads.JoinAsync(certificateId, shared => SendAsync(certificateId, progress, shared), token);
                progress = _progress.GetValueOrDefault(certificateId, progress);
                progress.Join(deadline);
                return read;
            },
            cause => progress.GiveUp(deadline, cause),
            cancellationToken);
    }

    private async Task<Certificate> SendAsync(string certificateId, CallProgress progress, CancellationToken cancellationToken)
    {
        _progress[certificateId] = progress;
        try
        {
            var request = new DescribeCertificateRequest(certificateId);
            return await caller.CallAsync(SslActions.DescribeCertificate, request, progress, cancellationToken);
        }
        finally
        {
            _progress.TryRemove(KeyValuePair.Create(certificateId, progress));
        }
    }

    private Task<TAnswer> CallAsync<TRequest, TAnswer>(
        ApiAction<TRequest, TAnswer> action,
        TRequest request,
        CallDeadline deadline,
        CancellationToken cancellationToken)
        where TAnswer : ApiAnswer =>
        caller.CallAsync(action, request, deadline, null, cancellationToken);

    private Task<CertificatePage> ReadPageAsync(DescribeCertificatesRequest request, CallDeadline deadline, CancellationToken cancellationToken) =>
        caller.CallAsync(
            SslActions.DescribeCertificates,
            request,
            deadline,
            request.Page > 1 ? $"page {request.Page} of the list" : null,
            cancellationToken);

    /// <summary>The same client for one function call, all of whose requests have one deadline.</summary>
    private sealed class Call(SslApiClient client, CallDeadline deadline) : IDeadlineClient
    {
        public TimeSpan ClockOffset => client.ClockOffset;

        public TimeSpan Remaining => deadline.Remaining;

        public ISslApiClient WithinOneDeadline() => client.WithinOneDeadline();

        public Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken) =>
            client.ReadAsync(certificateId, deadline, cancellationToken);

        public Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken) =>
            client.ReadPageAsync(request, deadline, cancellationToken);

        public Task<StartedUsageTasks> CreateUsageTasksAsync(CreateUsageTasksRequest request, CancellationToken cancellationToken) =>
            client.CallAsync(SslActions.CreateUsageTasks, request, deadline, cancellationToken);

        public Task<UsageTasks> DescribeUsageTasksAsync(DescribeUsageTasksRequest request, CancellationToken cancellationToken) =>
            client.CallAsync(SslActions.DescribeUsageTasks, request, deadline, cancellationToken);

        public Task<UsageDetail> DescribeUsageDetailAsync(DescribeUsageDetailRequest request, CancellationToken cancellationToken) =>
            client.CallAsync(SslActions.DescribeUsageDetail, request, deadline, cancellationToken);
    }
}
