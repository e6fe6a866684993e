using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Tests.Credentials.Sts;

public sealed class StsClientTests : IDisposable
{
    private static readonly RoleToAssume Role = new("qcs::cam::uin/1:roleName/r", "me", "the role r") { DurationSeconds = 3600, ExternalId = "external" };

    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public async Task AssumeRoleAsync_Always_SignsWithTheGivenCredentials()
    {
        var end = _surroundings.Time.GetUtcNow().AddHours(1);
        _surroundings.Sts.AnswersKeys("role", end);

        var credentials = await AssumeAsync();

        Assert.Equal(("id-role", "key-role", "token-role"), (credentials.SecretId, credentials.SecretKey, credentials.Token));
        Assert.Equal(end, credentials.ExpiresAt);
        Assert.Equal("the role r", credentials.Source);
        var (request, body) = Assert.Single(_surroundings.Sts.Requests);
        Assert.Equal("https://sts.tencentcloudapi.com/", request.RequestUri!.AbsoluteUri);
        Assert.Equal(["AssumeRole"], request.Headers.GetValues("X-TC-Action"));
        Assert.Equal(["2018-08-13"], request.Headers.GetValues("X-TC-Version"));
        Assert.Equal(["base-token"], request.Headers.GetValues("X-TC-Token"));
        Assert.StartsWith(
            "TC3-HMAC-SHA256 Credential=base-id/2023-11-14/sts/tc3_request",
            Assert.Single(request.Headers.GetValues("Authorization")),
            StringComparison.Ordinal);
        Assert.Equal("""{"RoleArn":"qcs::cam::uin/1:roleName/r","RoleSessionName":"me","DurationSeconds":3600,"ExternalId":"external"}""", body);
    }

    [Theory]
    [InlineData("ap-tokyo", "ap-seoul", "ap-tokyo")]
    [InlineData(null, "ap-seoul", "ap-seoul")]
    [InlineData(null, null, "ap-guangzhou")]
    public async Task AssumeRoleAsync_Region_IsAlwaysSent(string? configured, string? variable, string expected)
    {
        _surroundings.Variables["TENCENTCLOUD_REGION"] = variable ?? "";
        _surroundings.Sts.AnswersKeys("role", _surroundings.Time.GetUtcNow());

        await AssumeAsync(new CredentialSettings { Region = configured });

        Assert.Equal([expected], _surroundings.Sts.Requests[0].Request.Headers.GetValues("X-TC-Region"));
    }

    [Theory]
    [InlineData("sts.example", "http://127.0.0.1:1", "https://sts.example/")]
    [InlineData(null, "http://127.0.0.1:1", "http://127.0.0.1:1/")]
    public async Task AssumeRoleAsync_OtherEndpoint_IsAsked(string? configured, string variable, string expected)
    {
        _surroundings.Variables["TENCENTSSL_STS_ENDPOINT"] = variable;
        _surroundings.Sts.AnswersKeys("role", _surroundings.Time.GetUtcNow());

        await AssumeAsync(new CredentialSettings { StsEndpoint = configured });

        Assert.Equal(expected, _surroundings.Sts.Requests[0].Request.RequestUri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://sts.example", null, "stsEndpoint is plain http")]
    [InlineData(null, "http://sts.example", "TENCENTSSL_STS_ENDPOINT is plain http")]
    public async Task AssumeRoleAsync_UnfitEndpoint_IsRefusedByName(string? configured, string? variable, string message)
    {
        _surroundings.Variables["TENCENTSSL_STS_ENDPOINT"] = variable ?? "";

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => AssumeAsync(new CredentialSettings { StsEndpoint = configured }));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumeRoleAsync_NotAllowed_SaysWhatToAllow()
    {
        _surroundings.Sts.AnswersError("UnauthorizedOperation", "no");

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => AssumeAsync());

        Assert.Equal(
            "the role r gives no credentials: UnauthorizedOperation: no. Allow the identity sts:AssumeRole in CAM, and check the role's trust policy"
            + " (endpoint sts.tencentcloudapi.com, request id r, 1 attempt in 0.0 s)",
            exception.Message);
    }

    [Theory]
    [InlineData("""{"Response":{"RequestId":"r"}}""")]
    [InlineData("""{"Response":{"Credentials":{"TmpSecretId":"i","TmpSecretKey":"k","Token":""},"ExpiredTime":1700000000,"RequestId":"r"}}""")]
    [InlineData("""{"Response":{"Credentials":{"TmpSecretId":"i","TmpSecretKey":"k","Token":"t"},"RequestId":"r"}}""")]
    public async Task AssumeRoleAsync_IncompleteAnswer_SaysSo(string answer)
    {
        _surroundings.Sts.Answers(answer);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => AssumeAsync());

        Assert.Equal("the role r gives no credentials: the answer of sts.tencentcloudapi.com lacks keys, token or their end", exception.Message);
    }

    private async Task<ApiCredentials> AssumeAsync(CredentialSettings? settings = null) =>
        await new StsClient(_surroundings.Context(settings)).AssumeRoleAsync(
            Role,
            new StaticCredentialProvider(new ApiCredentials("base-id", "base-key", "base-token")),
            TestContext.Current.CancellationToken);
}
