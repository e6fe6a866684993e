using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Transport;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Api.Tests.Support;

/// <summary>A caller over the real HTTP stack, on a test's clock, with the key that the API's stand-in knows.</summary>
internal sealed class RealCaller : IDisposable
{
    private readonly ApiCaller _caller;

    public RealCaller(string endpoint, ApiClientOptions? options = null, ApiCredentials? credentials = null, TestClock? clock = null)
    {
        Clock = clock ?? new TestClock();
        var address = ApiEndpoint.Parse(endpoint);
        var keys = credentials ?? new ApiCredentials(Account.Default.SecretId, Account.Default.SecretKey);
        _caller = new ApiCaller(
            new ApiCallerSettings(address, Clock, () => 0),
            new StaticCredentialProvider(keys),
            HttpHandlerFactory.Create(address, ProxySettings.None),
            options ?? Harness.Unpaced);
    }

    public TestClock Clock { get; }

    public Task<Certificate> CallAsync(string certificateId = "Juz8JAxn") =>
        _caller.CallAsync(SslActions.DescribeCertificate, new DescribeCertificateRequest(certificateId), TestContext.Current.CancellationToken);

    public Task<Certificate> RunAsync(string certificateId = "Juz8JAxn") => Clock.RunAsync(() => CallAsync(certificateId));

    public Task<TencentCloudException> FailAsync(string certificateId = "Juz8JAxn") =>
        Assert.ThrowsAsync<TencentCloudException>(() => RunAsync(certificateId));

    public void Dispose() => _caller.Dispose();
}
