using TencentSsl.Api.Credentials;

namespace TencentSsl.Api.Tests.Credentials;

public sealed class CredentialChainTests : IDisposable
{
    private static readonly CredentialSettings Configured = new() { SecretId = "configured-id", SecretKey = "configured-key" };

    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public async Task GetAsync_SourcesTakenAwayOneByOne_GivesTheNext()
    {
        _surroundings.Variables["TENCENTCLOUD_SECRET_ID"] = "environment-id";
        _surroundings.Variables["TENCENTCLOUD_SECRET_KEY"] = "environment-key";
        _surroundings.WriteSdkFile("[default]\nsecret_id = sdk-id\nsecret_key = sdk-key\n");
        _surroundings.WriteTccliFile("default", """{"secretId":"tccli-id","secretKey":"tccli-key"}""");
        _surroundings.SetUpPod("provider", "web-token");
        Assert.Equal("configured-id", await GetIdAsync(Configured));
        Assert.Equal("environment-id", await GetIdAsync());

        _surroundings.Variables.Remove("TENCENTCLOUD_SECRET_ID");
        _surroundings.Variables.Remove("TENCENTCLOUD_SECRET_KEY");
        Assert.Equal("sdk-id", await GetIdAsync());

        _surroundings.WriteSdkFile("");
        Assert.Equal("tccli-id", await GetIdAsync());

        _surroundings.WriteTccliFile("default", "{}");
        _surroundings.Sts.AnswersKeys("pod", Later(2));
        Assert.Equal("id-pod", await GetIdAsync());
        Assert.Empty(_surroundings.Metadata.Requests);

        _surroundings.Variables.Clear();
        _surroundings.Metadata.Answers("reader").Answers(InstanceKeys("instance-id"));
        Assert.Equal("instance-id", await GetIdAsync());
    }

    [Fact]
    public async Task GetAsync_NothingAnywhere_ListsEachSourceOnOneLine()
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => GetIdAsync());

        Assert.Equal(
            "no credentials found: set secretId and secretKey in the configuration, or TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment"
            + " (looked in configuration: secretId and secretKey are not set;"
            + " environment: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set;"
            + " profile files: ~/.tencentcloud/credentials does not exist, /etc/tencentcloud/credentials does not exist, TENCENTCLOUD_CREDENTIALS_FILE is not set,"
            + " ~/.tccli/default.credential does not exist, TENCENTCLOUD_SHARED_CREDENTIALS_DIR is not set;"
            + " TKE pod identity: TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN are not set;"
            + " instance role: the metadata service cannot be reached, this may be no Tencent Cloud instance;"
            + " a role to assume is read from TENCENTCLOUD_ASSUME_ROLE_ARN or TENCENTCLOUD_ROLE_ARN)",
            exception.Message);

        // The client's error texts are cut at 1,024 characters.
        Assert.InRange(exception.Message.Length, 1, 1024);
    }

    [Fact]
    public async Task GetAsync_HalfConfiguredSource_IsNotPassedOver()
    {
        _surroundings.Variables["TENCENTCLOUD_SECRET_ID"] = "id";
        _surroundings.WriteSdkFile("[default]\nsecret_id = sdk-id\nsecret_key = sdk-key\n");

        await Assert.ThrowsAsync<CredentialsException>(() => GetIdAsync());
    }

    [Fact]
    public void New_Always_LooksAtNothing()
    {
        var chain = new CredentialChain(_surroundings.Context());

        Assert.False(chain.Invalidate(new ApiCredentials("id", "key", "token", _surroundings.Time.GetUtcNow())));
        Assert.Equal(0, _surroundings.Looks);
        Assert.Empty(_surroundings.Metadata.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetAsync_RoleToAssume_AssumesItWithWhatIsFound(bool configured)
    {
        if (!configured)
        {
            _surroundings.Variables["TENCENTCLOUD_ASSUME_ROLE_ARN"] = "arn";
        }

        var role = configured ? new AssumeRoleSettings { RoleArn = "arn" } : null;
        _surroundings.Sts.AnswersKeys("role", Later(2));

        Assert.Equal("id-role", await GetIdAsync(Configured with { AssumeRole = role }));
        var (request, body) = Assert.Single(_surroundings.Sts.Requests);
        Assert.Equal("""{"RoleArn":"arn","RoleSessionName":"pulumi-tencentssl"}""", body);
        Assert.Contains("Credential=configured-id/", Assert.Single(request.Headers.GetValues("Authorization")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_RoleToAssumeButNoCredentials_SaysWhereItLooked()
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(
            () => GetIdAsync(new CredentialSettings { AssumeRole = new AssumeRoleSettings { RoleArn = "arn" } }));

        Assert.StartsWith("no credentials found: set ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("a role to assume is read from TENCENTCLOUD_ASSUME_ROLE_ARN or TENCENTCLOUD_ROLE_ARN)", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_surroundings.Sts.Requests);
    }

    [Fact]
    public async Task GetAsync_RoleExpires_IsAssumedAgain()
    {
        var chain = new CredentialChain(_surroundings.Context(Configured with { AssumeRole = new AssumeRoleSettings { RoleArn = "arn" } }));
        _surroundings.Sts.AnswersKeys("one", Later(2)).AnswersKeys("two", Later(4));
        await GetIdAsync(chain);

        _surroundings.Time.Advance(TimeSpan.FromMinutes(108));

        Assert.Equal("id-two", await GetIdAsync(chain));
    }

    [Fact]
    public async Task GetAsync_BaseTokenRefused_FetchesANewBaseAndSucceeds()
    {
        var chain = new CredentialChain(_surroundings.Context(new CredentialSettings { CamRoleName = "reader", AssumeRole = new AssumeRoleSettings { RoleArn = "arn" } }));
        _surroundings.Metadata.Answers(InstanceKeys("base-one")).Answers(InstanceKeys("base-two"));
        _surroundings.Sts.AnswersError("AuthFailure.TokenFailure", "no").AnswersKeys("role", Later(2));

        Assert.Equal("id-role", await GetIdAsync(chain));
        Assert.Contains("base-two", Assert.Single(_surroundings.Sts.Requests[1].Request.Headers.GetValues("Authorization")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalidate_InstanceRole_FetchesNewKeys()
    {
        var chain = new CredentialChain(_surroundings.Context(new CredentialSettings { CamRoleName = "reader" }));
        _surroundings.Metadata.Answers(InstanceKeys("one")).Answers(InstanceKeys("two"));
        var rejected = await chain.GetAsync(TestContext.Current.CancellationToken);

        Assert.True(chain.Invalidate(rejected));
        Assert.Equal("two", await GetIdAsync(chain));
    }

    [Fact]
    public async Task GetAsync_TccliSignsInAgain_TakesTheNewKeys()
    {
        var chain = new CredentialChain(_surroundings.Context());
        WriteSignIn("one", Later(1));
        await GetIdAsync(chain);
        WriteSignIn("two", Later(2));

        _surroundings.Time.Advance(TimeSpan.FromMinutes(60));

        Assert.Equal("two", await GetIdAsync(chain));
    }

    private static string InstanceKeys(string id) =>
        $$"""{"TmpSecretId":"{{id}}","TmpSecretKey":"key","Token":"token","ExpiredTime":1700003600}""";

    private static async Task<string> GetIdAsync(CredentialChain chain) =>
        (await chain.GetAsync(TestContext.Current.CancellationToken)).SecretId;

    private DateTimeOffset Later(int hours) => _surroundings.Time.GetUtcNow().AddHours(hours);

    private void WriteSignIn(string id, DateTimeOffset end) =>
        _surroundings.WriteTccliFile("default", $$"""{"type":"oauth","secretId":"{{id}}","secretKey":"key","token":"token","expiresAt":{{end.ToUnixTimeSeconds()}}}""");

    private Task<string> GetIdAsync(CredentialSettings? settings = null) => GetIdAsync(new CredentialChain(_surroundings.Context(settings)));
}
