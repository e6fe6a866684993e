using TencentSsl.Api.Actions;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;
using TencentSsl.Api.Transport;
using TencentSsl.StandIns.SslApi;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>Texts of the configuration that no header can hold.</summary>
public sealed class OddHeaderTests
{
    private const string Advice = " holds a line break or another character that no header can hold. Check secretId, securityToken and region for characters that do not belong there (endpoint ";

    [Theory]
    [InlineData("AKIDCANARY\u00e9", "token", "ap-guangzhou", "Authorization")]
    [InlineData("AKID", "CANARY\u00e9", "ap-guangzhou", "X-TC-Token")]
    [InlineData("AKID", "token", "ap-\u00e9", "X-TC-Region")]
    [InlineData("AKIDCANARY\r\nX-Other: 1", "token", "ap-guangzhou", "Authorization")]
    [InlineData("AKID", "CANARY\nX-Other: 1", "ap-guangzhou", "X-TC-Token")]
    [InlineData("AKID", "token", "ap-guangzhou\r\nX-Other: 1", "X-TC-Region")]
    public async Task CallAsync_TextThatNoHeaderCanHold_FailsAtOnceWithoutTellingIt(string secretId, string token, string region, string header)
    {
        var clock = new TestClock();
        await using var server = await SslApiServer.StartAsync(new SslApiOptions { TimeProvider = clock }, TestContext.Current.CancellationToken);
        var endpoint = ApiEndpoint.Parse(server.Endpoint.GetLeftPart(UriPartial.Authority));
        using var caller = new ApiCaller(
            new ApiCallerSettings(endpoint, clock, () => 0) { Region = region },
            new StaticCredentialProvider(new ApiCredentials(secretId, "key", token)),
            HttpHandlerFactory.Create(endpoint, ProxySettings.None),
            Harness.Unpaced);

        var exception = await Assert.ThrowsAsync<TencentCloudException>(() => clock.RunAsync(() =>
            caller.CallAsync(SslActions.DescribeCertificate, new DescribeCertificateRequest("x"), TestContext.Current.CancellationToken)));

        Assert.StartsWith($"the request cannot be sent: {header}{Advice}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, 0), (exception.Attempts, server.Requests.Count));
    }
}
