using System.Net;
using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Metadata;
using TencentSsl.Api.Credentials.Sources;

namespace TencentSsl.Api.Tests.Credentials.Sources;

public sealed class InstanceRoleSourceTests : IDisposable
{
    private const string Roles = "http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/";
    private const string Keys = """{"TmpSecretId":"id","TmpSecretKey":"key","Token":"token","ExpiredTime":1700003600,"Code":"Success"}""";

    private const string SomethingElse =
        "no answer of a metadata service, something else answers in its place (a captive portal, for example); this may be no Tencent Cloud instance";

    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public async Task FindAsync_NoRoleNamed_AsksForItsNameFirst()
    {
        _surroundings.Metadata.Answers("reader\n").Answers(Keys);

        var credentials = (await FindAsync()).Credentials!;

        Assert.Equal(("id", "key", "token"), (credentials.SecretId, credentials.SecretKey, credentials.Token));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_003_600), credentials.ExpiresAt);
        Assert.Equal("instance role", credentials.Source);
        Assert.Equal([Roles, Roles + "reader"], Asked());
    }

    [Theory]
    [InlineData("configured", null, "configured")]
    [InlineData(null, "from-environment", "from-environment")]
    [InlineData("configured", "from-environment", "configured")]
    public async Task FindAsync_RoleNamed_AsksForItsKeysOnly(string? configured, string? variable, string expected)
    {
        _surroundings.Set("TENCENTCLOUD_CAM_ROLE_NAME", variable);
        _surroundings.Metadata.Answers(Keys);

        Assert.NotNull((await FindAsync(new CredentialSettings { CamRoleName = configured })).Credentials);
        Assert.Equal([Roles + expected], Asked());
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", null, "http://127.0.0.1:8080/")]
    [InlineData(null, "169.254.0.23", "http://169.254.0.23/")]
    [InlineData("https://metadata.example", "169.254.0.23", "https://metadata.example/")]
    public async Task FindAsync_OtherEndpoint_IsAsked(string? configured, string? variable, string expected)
    {
        _surroundings.Set("TENCENTSSL_METADATA_ENDPOINT", variable);
        _surroundings.Metadata.Answers(Keys);

        await FindAsync(new CredentialSettings { CamRoleName = "reader", MetadataEndpoint = configured });

        Assert.Equal([expected + "latest/meta-data/cam/security-credentials/reader"], Asked());
    }

    [Theory]
    [InlineData("http://metadata.example", "is plain http")]
    [InlineData("http://10.0.0.1", "is plain http")]
    [InlineData("ftp://169.254.0.23", "must be a host name or a URL")]
    [InlineData("http://169.254.0.23/path", "must be a host name or a URL")]
    [InlineData("http://user@169.254.0.23", "must be a host name or a URL")]
    [InlineData("http://", "must be a host name or a URL")]
    public async Task FindAsync_UnfitEndpoint_IsRefusedByName(string endpoint, string problem)
    {
        _surroundings.Set("TENCENTSSL_METADATA_ENDPOINT", endpoint);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync());

        Assert.StartsWith($"TENCENTSSL_METADATA_ENDPOINT {problem}", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_surroundings.Metadata.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "", "the instance has no role")]
    [InlineData(HttpStatusCode.Forbidden, "", "the metadata service answers HTTP status 403")]
    [InlineData(HttpStatusCode.OK, "<html>log in</html>", SomethingElse)]
    [InlineData(HttpStatusCode.OK, "", SomethingElse)]
    [InlineData(HttpStatusCode.Redirect, "", SomethingElse)]
    [InlineData(HttpStatusCode.NetworkAuthenticationRequired, "", SomethingElse)]
    public async Task FindAsync_NoNameOfARole_GivesReason(HttpStatusCode status, string body, string reason)
    {
        _surroundings.Metadata.Answers(body, status);

        Assert.Equal(CredentialLookup.Nothing(reason), await FindAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "", "the instance does not have the role")]
    [InlineData(HttpStatusCode.OK, "<html>", SomethingElse)]
    [InlineData(HttpStatusCode.OK, """{"Code":"Failed"}""", "the metadata service answers that it has no keys for the role")]
    [InlineData(HttpStatusCode.OK, """{"Code":"Success"}""", "the metadata service's answer lacks keys, token or their end")]
    [InlineData(HttpStatusCode.OK, """{"TmpSecretId":"i","TmpSecretKey":"k","Token":"t","ExpiredTime":0}""", "the metadata service's answer lacks keys, token or their end")]
    [InlineData(HttpStatusCode.OK, "null", "the metadata service's answer lacks keys, token or their end")]
    public async Task FindAsync_NoKeysOfTheRole_GivesReason(HttpStatusCode status, string body, string reason)
    {
        _surroundings.Metadata.Answers(body, status);

        Assert.Equal(CredentialLookup.Nothing(reason), await FindAsync(new CredentialSettings { CamRoleName = "reader" }));
    }

    [Fact]
    public async Task FindAsync_LongAnswer_IsNotReadFurther()
    {
        _surroundings.Metadata.Answers(new string('x', 65 * 1024));

        Assert.Equal(CredentialLookup.Nothing("the metadata service's answer is too long"), await FindAsync());
    }

    [Fact]
    public async Task FindAsync_NobodyListens_GivesReason()
    {
        Assert.Equal(
            CredentialLookup.Nothing("the metadata service cannot be reached, this may be no Tencent Cloud instance"),
            await FindAsync());
    }

    [Fact]
    public async Task FindAsync_Silence_EndsAfterTwoSeconds()
    {
        _surroundings.Metadata.Answers(ForeverAsync);

        var lookup = FindAsync();
        _surroundings.Time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(lookup.IsCompleted);
        _surroundings.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(
            CredentialLookup.Nothing("the metadata service does not answer in time, this may be no Tencent Cloud instance"),
            await lookup);
    }

    [Fact]
    public async Task FindAsync_CallerGivesUp_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _surroundings.Metadata.Answers(ForeverAsync);

        var lookup = new InstanceRoleSource(_surroundings.Context()).FindAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lookup);
    }

    [Fact]
    public void CreateHandler_Always_GoesPastProxiesAndRedirects()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(InstanceMetadata.CreateHandler());

        Assert.False(handler.UseProxy);
        Assert.False(handler.AllowAutoRedirect);
        Assert.Equal(TimeSpan.FromSeconds(1), handler.ConnectTimeout);
    }

    private static async Task<HttpResponseMessage> ForeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return new HttpResponseMessage();
    }

    private IEnumerable<string> Asked() => _surroundings.Metadata.Requests.Select(asked => asked.Request.RequestUri!.AbsoluteUri);

    private async Task<CredentialLookup> FindAsync(CredentialSettings? settings = null) =>
        await new InstanceRoleSource(_surroundings.Context(settings)).FindAsync(TestContext.Current.CancellationToken);
}
