using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Profiles;
using TencentSsl.Api.Credentials.Sources;
using TencentSsl.Api.Credentials.Sts;

namespace TencentSsl.Api.Tests.Credentials.Sources;

public sealed class ProfileSourceTests : IDisposable
{
    private const string Sections = """
        [default]
        secret_id = default-id
        secret_key = default-key
        [one]
        secret_id = one-id
        secret_key = one-key
        [two]
        secret_id = two-id
        secret_key = two-key
        [three]
        secret_id = three-id
        secret_key = three-key
        """;

    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Theory]
    [InlineData("one", "two", "three", "one-id")]
    [InlineData(null, "two", "three", "two-id")]
    [InlineData(null, null, "three", "three-id")]
    [InlineData(" ", "", null, "default-id")]
    public async Task FindAsync_NamesOfTheProfile_CountInOrder(string? configured, string? own, string? tccli, string expected)
    {
        _surroundings.WriteSdkFile(Sections);
        _surroundings.Set("TENCENTCLOUD_PROFILE", own);
        _surroundings.Set("TCCLI_PROFILE", tccli);

        Assert.Equal(expected, (await FindAsync(configured)).Credentials!.SecretId);
    }

    [Fact]
    public async Task FindAsync_InBothFiles_TakesTheSdks()
    {
        _surroundings.WriteSdkFile(Sections);
        _surroundings.WriteTccliFile("default", """{"secretId":"tccli-id","secretKey":"tccli-key"}""");

        Assert.Equal("default-id", (await FindAsync()).Credentials!.SecretId);
    }

    [Fact]
    public async Task FindAsync_InTccliOnly_TakesIt()
    {
        _surroundings.WriteSdkFile(Sections);
        _surroundings.WriteTccliFile("four", """{"secretId":"tccli-id","secretKey":"tccli-key"}""");

        Assert.Equal("tccli-id", (await FindAsync("four")).Credentials!.SecretId);
    }

    [Fact]
    public async Task FindAsync_NoDefaultProfile_GivesReason()
    {
        Assert.Equal(
            CredentialLookup.Nothing("~/.tencentcloud/credentials does not exist, /etc/tencentcloud/credentials does not exist, TENCENTCLOUD_CREDENTIALS_FILE is not set,"
                + " ~/.tccli/default.credential does not exist, TENCENTCLOUD_SHARED_CREDENTIALS_DIR is not set"),
            await FindAsync());
    }

    [Fact]
    public async Task FindAsync_ConfiguredProfileNowhere_ListsTheFiles()
    {
        _surroundings.WriteSdkFile(Sections);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync("prod"));

        Assert.Equal(
            "profile \"prod\" gives no credentials: ~/.tencentcloud/credentials has no section [prod], ~/.tccli/prod.credential does not exist",
            exception.Message);
    }

    [Theory]
    [InlineData("TENCENTCLOUD_PROFILE")]
    [InlineData("TCCLI_PROFILE")]
    public async Task FindAsync_ProfileOfTheEnvironmentNowhere_DoesNotTellItsName(string variable)
    {
        _surroundings.WriteSdkFile(Sections);
        _surroundings.Set(variable, "prod");

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync());

        Assert.Equal(
            $"the profile that {variable} names gives no credentials: ~/.tencentcloud/credentials has no section [<profile>], ~/.tccli/<profile>.credential does not exist",
            exception.Message);
    }

    [Fact]
    public async Task FindAsync_DirectoryOfTccliFiles_CountsAlone()
    {
        _surroundings.WriteSdkFile(Sections);
        _surroundings.Set("TENCENTCLOUD_SHARED_CREDENTIALS_DIR", "~/shared");
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync());
        Assert.Equal(
            "profile \"default\" gives no credentials:"
                + " default.credential in the directory that TENCENTCLOUD_SHARED_CREDENTIALS_DIR names does not exist",
            exception.Message);

        _surroundings.WriteFile(Path.Combine("shared", "default.credential"), """{"secretId":"shared-id","secretKey":"'shared-key'"}""");

        var credentials = (await FindAsync()).Credentials!;
        Assert.Equal(("shared-id", "shared-key"), (credentials.SecretId, credentials.SecretKey));
    }

    [Fact]
    public async Task FindAsync_NamedFile_CountsAlone()
    {
        _surroundings.WriteTccliFile("default", """{"secretId":"tccli-id","secretKey":"tccli-key"}""");
        _surroundings.Set("TENCENTCLOUD_CREDENTIALS_FILE", "~/elsewhere");

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync());

        Assert.Equal(
            "profile \"default\" gives no credentials: the file that TENCENTCLOUD_CREDENTIALS_FILE names does not exist",
            exception.Message);
    }

    [Theory]
    [InlineData("../default")]
    [InlineData("a\\b")]
    public async Task FindAsync_NameThatLeadsElsewhere_IsRefused(string name)
    {
        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync(name));

        Assert.Equal($"profile \"{name}\" cannot exist: the name holds a slash or backslash", exception.Message);
    }

    [Fact]
    public async Task FindAsync_ProfileWithRole_AssumesItWithTheProfilesKeys()
    {
        _surroundings.WriteTccliFile(
            "default",
            """{"secretId":"base-id","secretKey":"base-key","role-arn":"qcs::cam::uin/1:roleName/r","role-session-name":"me"}""");
        _surroundings.Sts.AnswersKeys("role", _surroundings.Time.GetUtcNow().AddHours(2));

        var credentials = (await FindAsync()).Credentials!;

        Assert.Equal("id-role", credentials.SecretId);
        Assert.Equal("the role of ~/.tccli/default.credential", credentials.Source);
        var (request, body) = Assert.Single(_surroundings.Sts.Requests);
        Assert.Equal("""{"RoleArn":"qcs::cam::uin/1:roleName/r","RoleSessionName":"me"}""", body);
        Assert.Contains("Credential=base-id/", Assert.Single(request.Headers.GetValues("Authorization")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_ProfileOfTheInstanceRole_AsksTheMetadataService()
    {
        _surroundings.WriteTccliFile("default", """{"type":"cvm-role","secretId":"left-over","secretKey":"left-over"}""");
        _surroundings.Metadata
            .Answers("reader")
            .Answers("""{"TmpSecretId":"id","TmpSecretKey":"key","Token":"token","ExpiredTime":1700003600}""");

        Assert.Equal("id", (await FindAsync()).Credentials!.SecretId);
    }

    private async Task<CredentialLookup> FindAsync(string? profile = null)
    {
        var context = _surroundings.Context(new CredentialSettings { Profile = profile });
        var files = new CredentialFiles(_surroundings, context.Warn);
        var source = new ProfileSource(
            context,
            [new SdkProfileFile(files), new TccliProfileFile(files, _surroundings.Time)],
            new StsClient(context),
            new InstanceRoleSource(context));
        return await source.FindAsync(TestContext.Current.CancellationToken);
    }
}
