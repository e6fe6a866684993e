using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Support;

/// <summary>A caller over a stub, on a test's clock. The rate is out of the way unless a test sets it.</summary>
internal sealed class Harness : IDisposable
{
    public const string SecretId = "AKIDCANARYID00000000";
    public const string SecretKey = "CANARYKEY00000000000";

    public static readonly ApiClientOptions Unpaced = new() { MaxRequestsPerSecond = 1000 };

    private readonly StringWriter _log = new();

    public Harness(ApiClientOptions? options = null, ICredentialProvider? credentials = null, Func<double>? random = null, string endpoint = "ssl.intl.tencentcloudapi.com")
    {
        Http = new StubHttp(Clock);
        var settings = new ApiCallerSettings(ApiEndpoint.Parse(endpoint), Clock, random ?? (() => 0)) { Log = new ApiLog(_log, Clock) };
        var keys = credentials ?? new StaticCredentialProvider(new ApiCredentials(SecretId, SecretKey));
        Caller = new ApiCaller(settings, keys, Http, options ?? Unpaced);
    }

    public TestClock Clock { get; } = new();

    public StubHttp Http { get; }

    public ApiCaller Caller { get; }

    public string Log => _log.ToString();

    /// <summary>Gets the times between the requests.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. Http.Requests.Zip(Http.Requests.Skip(1), (earlier, later) => later.Time - earlier.Time)];

    public Task<Certificate> CallAsync(CancellationToken cancellationToken) =>
        Caller.CallAsync(SslActions.DescribeCertificate, new DescribeCertificateRequest("Juz8JAxn"), cancellationToken);

    /// <summary>Calls, and moves the clock until the call has ended.</summary>
    public Task<Certificate> RunAsync() => Clock.RunAsync(() => CallAsync(TestContext.Current.CancellationToken));

    /// <summary>Calls, and moves the clock until the call has failed.</summary>
    public Task<TencentCloudException> FailAsync() => Assert.ThrowsAsync<TencentCloudException>(RunAsync);

    public void Dispose()
    {
        Caller.Dispose();
        _log.Dispose();
    }
}
