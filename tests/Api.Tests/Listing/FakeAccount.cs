using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Listing;

/// <summary>An account in memory, whose list may change after each page, and whose certificates have links.</summary>
internal sealed class FakeAccount : ISslApiClient
{
    private readonly Queue<Action<List<CertificateListItem?>>> _changes = new();

    /// <summary>Gets the list, in the order in which the service gives it.</summary>
    public List<CertificateListItem?> Items { get; } = [];

    /// <summary>Gets the single certificates.</summary>
    public Dictionary<string, Certificate> Certificates { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the requests for pages.</summary>
    public List<DescribeCertificatesRequest> Pages { get; } = [];

    public TimeSpan ClockOffset => TimeSpan.Zero;

    public static FakeAccount With(int count)
    {
        var account = new FakeAccount();
        account.Items.AddRange(Enumerable.Range(0, count).Select(number => Item($"cert{number}")));
        return account;
    }

    public static CertificateListItem Item(string id) => new() { CertificateId = id, Status = 1 };

    /// <summary>Changes the list after the next page that has no change of its own yet.</summary>
    public void ThenChange(Action<List<CertificateListItem?>> change) => _changes.Enqueue(change);

    /// <summary>Adds a certificate with a link to its renewal.</summary>
    public void Add(string id, string? renewal, long status = 1) =>
        Certificates[id] = new Certificate { CertificateId = id, Status = status, CertificateExtra = new CertificateExtra { RenewOrder = renewal } };

    /// <summary>Adds a certificate that is valid now, with links to its renewal and its reissue.</summary>
    public void AddValid(string id, string? renewal = null, string? reissue = null) =>
        Certificates[id] = new Certificate
        {
            CertificateId = id,
            Status = 1,
            CertBeginTime = "2020-01-01 00:00:00",
            CertEndTime = "2099-01-01 00:00:00",
            CertificateExtra = new CertificateExtra { RenewOrder = renewal, ReplacedFor = reissue },
        };

    /// <summary>Gets or sets the id whose reading fails.</summary>
    public string? Failing { get; set; }

    /// <summary>Gets or sets what the service counts, where that is not what it lists.</summary>
    public Func<long, long?> Count { get; set; } = listed => listed;

    /// <summary>Gets or sets the largest page that the client accepts.</summary>
    public long LargestPage { get; set; } = long.MaxValue;

    public Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken) =>
        certificateId == Failing
            ? throw new TencentCloudException("host", ApiFailure.FromCode("InternalError", "down", null), 6, TimeSpan.Zero)
            : Certificates.TryGetValue(certificateId, out var certificate)
            ? Task.FromResult(certificate)
            : throw new TencentCloudException("host", ApiFailure.FromCode("FailedOperation.CertificateNotFound", "none", null), 1, TimeSpan.Zero);

    public Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken)
    {
        Pages.Add(request);
        if (request.Limit > LargestPage)
        {
            throw new TencentCloudException("host", new ApiFailure(FailureKind.TooLarge, ErrorClass.Fatal, Recovery.None, "too large"), 1, TimeSpan.Zero);
        }

        var matches = request.CertIds is { } ids ? Items.Where(item => ids.Contains(item?.CertificateId)).ToList() : Items;
        var page = matches.Skip((int)request.Offset!.Value).Take((int)Math.Min(request.Limit!.Value, DescribeCertificatesRequest.MaxPageSize)).ToArray();
        var total = matches.Count;
        if (_changes.TryDequeue(out var change))
        {
            change(Items);
        }

        return Task.FromResult(new CertificatePage { TotalCount = Count(total), Certificates = page });
    }

    public Task<StartedUsageTasks> CreateUsageTasksAsync(CreateUsageTasksRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<UsageTasks> DescribeUsageTasksAsync(DescribeUsageTasksRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<UsageDetail> DescribeUsageDetailAsync(DescribeUsageDetailRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
