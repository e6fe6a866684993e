using System.Net;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Sources;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Tests.Credentials.Sources;

public sealed class PodIdentitySourceTests : IDisposable
{
    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public async Task FindAsync_AllVariables_ExchangesTheTokenUnsigned()
    {
        var end = _surroundings.Time.GetUtcNow().AddHours(2);
        SetUp("web-token\n");
        _surroundings.Sts.AnswersKeys("pod", end);

        var credentials = (await FindAsync()).Credentials!;

        Assert.Equal(("id-pod", "key-pod", "token-pod"), (credentials.SecretId, credentials.SecretKey, credentials.Token));
        Assert.Equal(end, credentials.ExpiresAt);
        var (request, body) = Assert.Single(_surroundings.Sts.Requests);
        Assert.Equal("https://sts.tencentcloudapi.com/", request.RequestUri!.AbsoluteUri);
        Assert.Equal("AssumeRoleWithWebIdentity", Header(request, "X-TC-Action"));
        Assert.Equal("2018-08-13", Header(request, "X-TC-Version"));
        Assert.Equal("ap-singapore", Header(request, "X-TC-Region"));
        Assert.Equal("SKIP", Header(request, "Authorization"));
        Assert.False(request.Headers.Contains("X-TC-Token"));
        Assert.Equal(
            """{"ProviderId":"provider","WebIdentityToken":"web-token","RoleArn":"arn","RoleSessionName":"pulumi-tencentssl"}""",
            body);
    }

    [Fact]
    public async Task FindAsync_TokenFileChanged_SendsTheNewToken()
    {
        SetUp("first");
        _surroundings.Sts.AnswersKeys("a", _surroundings.Time.GetUtcNow().AddHours(2));
        _surroundings.Sts.AnswersKeys("b", _surroundings.Time.GetUtcNow().AddHours(2));
        var source = new PodIdentitySource(_surroundings, new StsClient(_surroundings.Context()));

        await source.FindAsync(TestContext.Current.CancellationToken);
        _surroundings.WriteFile("token", "second");
        await source.FindAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"first\"", _surroundings.Sts.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"second\"", _surroundings.Sts.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_NoVariables_GivesReason()
    {
        var lookup = await FindAsync();

        Assert.Null(lookup.Credentials);
        Assert.Equal("TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN are not set", lookup.Reason);
    }

    [Fact]
    public async Task FindAsync_SomeVariables_NamesTheMissing()
    {
        SetUp("token");
        _surroundings.Variables.Remove("TKE_REGION");
        _surroundings.Variables["TKE_ROLE_ARN"] = " ";

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal("TKE pod identity: not set, though others of its variables are: TKE_REGION, TKE_ROLE_ARN", exception.Message);
    }

    [Fact]
    public async Task FindAsync_NoTokenFile_NamesTheVariable()
    {
        SetUp("token");
        File.Delete(_surroundings.Variables["TKE_WEB_IDENTITY_TOKEN_FILE"]);

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal("TKE pod identity: the file that TKE_WEB_IDENTITY_TOKEN_FILE names does not exist", exception.Message);
        Assert.Empty(_surroundings.Sts.Requests);
    }

    [Fact]
    public async Task FindAsync_EmptyTokenFile_NamesTheVariable()
    {
        SetUp(" \n");

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal("TKE pod identity: the file that TKE_WEB_IDENTITY_TOKEN_FILE names is empty", exception.Message);
        Assert.Empty(_surroundings.Sts.Requests);
    }

    [Fact]
    public async Task FindAsync_ServiceQuotesTheToken_TakesItOut()
    {
        SetUp("web-token");
        _surroundings.Sts.AnswersError("InvalidParameter.WebIdentityTokenError", "web-token of provider is wrong");

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.StartsWith(
            "TKE pod identity gives no credentials: InvalidParameter.WebIdentityTokenError: [secret] of [secret] is wrong",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_ServiceRefusesTheToken_Fails()
    {
        SetUp("web-token");
        _surroundings.Sts.AnswersError("AuthFailure.TokenFailure", "no");

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Contains("AuthFailure.TokenFailure", exception.Message, StringComparison.Ordinal);
        Assert.Single(_surroundings.Sts.Requests);
    }

    [Fact]
    public async Task FindAsync_PassingFault_IsRepeated()
    {
        SetUp("web-token");
        _surroundings.Sts.Answers("busy", HttpStatusCode.BadGateway).AnswersKeys("pod", _surroundings.Time.GetUtcNow().AddHours(2));

        Assert.NotNull((await FindAsync()).Credentials);
        Assert.Equal(2, _surroundings.Sts.Requests.Count);
    }

    private static string Header(HttpRequestMessage request, string name) => Assert.Single(request.Headers.GetValues(name));

    private void SetUp(string token) => _surroundings.SetUpPod("provider", token);

    private async Task<CredentialLookup> FindAsync() =>
        await new PodIdentitySource(_surroundings, new StsClient(_surroundings.Context())).FindAsync(TestContext.Current.CancellationToken);
}
