using System.Globalization;
using System.Text.Json;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class TemporaryKeyTests
{
    private const string RolePath = "/latest/meta-data/cam/security-credentials/";

    private static SignedCall WebIdentity => SignedCall.AssumeRole(""","ProviderId":"tke","WebIdentityToken":"CANARY-web-token" """) with
    {
        Action = "AssumeRoleWithWebIdentity",
        Authorization = _ => "SKIP",
    };

    [Fact]
    public async Task AssumeRole_Answer_KeyWorksWithItsTokenUntilItEnds()
    {
        await using var standIn = await StandIn.StartAsync();

        var answer = await standIn.CallAsync(SignedCall.AssumeRole(""","DurationSeconds":600"""));

        var ends = StandIn.Start.AddSeconds(600);
        Assert.Equal(ends.ToUnixTimeSeconds(), answer.GetProperty("ExpiredTime").GetInt64());
        Assert.Equal(ends.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), answer.GetProperty("Expiration").GetString());
        var call = SignedCall.Describe("healthy1") with { Key = Key(answer.GetProperty("Credentials")) };
        Assert.Equal("", await standIn.CodeAsync(call));
        Assert.Equal("AuthFailure.TokenFailure", await standIn.CodeAsync(call with { Key = call.Key with { Token = null } }));
        standIn.Clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal("", await standIn.CodeAsync(call));
        standIn.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("AuthFailure.TokenFailure", await standIn.CodeAsync(call));
    }

    [Fact]
    public async Task AssumeRole_DeniedAction_DeniedToTheTemporaryKeyToo()
    {
        var denied = Account.Default with { DeniedActions = new HashSet<string> { "DescribeCertificate" } };
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { Accounts = [denied] });

        var key = Key((await standIn.CallAsync(SignedCall.AssumeRole())).GetProperty("Credentials"));

        Assert.Equal("AuthFailure.UnauthorizedOperation", await standIn.CodeAsync(SignedCall.Describe("healthy1") with { Key = key }));
    }

    [Theory]
    [InlineData("""{"RoleSessionName":"tests"}""", "MissingParameter")]
    [InlineData("""{"RoleArn":"reader","RoleSessionName":"tests"}""", "InvalidParameterValue")]
    [InlineData("""{"RoleArn":"qcs::cam::uin/1:roleName/reader","RoleSessionName":"a b"}""", "InvalidParameterValue")]
    [InlineData("""{"RoleArn":"qcs::cam::uin/1:roleName/reader","RoleSessionName":"ab","DurationSeconds":43201}""", "InvalidParameterValue")]
    [InlineData("""{"RoleArn":"qcs::cam::uin/1:roleName/reader","RoleSessionName":"ab","Minutes":1}""", "UnknownParameter")]
    public async Task AssumeRole_WrongParameters_CodeForIt(string body, string code)
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal(code, await standIn.CodeAsync(SignedCall.AssumeRole() with { Body = body }));
    }

    [Fact]
    public async Task AssumeRole_SignedForAnotherService_SignatureFailure()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal("AuthFailure.SignatureFailure", await standIn.CodeAsync(SignedCall.AssumeRole() with { Service = "ssl" }));
        Assert.Equal("AuthFailure.InvalidAuthorization", await standIn.CodeAsync(SignedCall.AssumeRole() with { Authorization = _ => "SKIP" }));
    }

    [Fact]
    public async Task AssumeRoleWithWebIdentity_Unsigned_KeyWorksAndNoTokenIsLogged()
    {
        await using var standIn = await StandIn.StartAsync();

        var key = Key((await standIn.CallAsync(WebIdentity)).GetProperty("Credentials"));

        Assert.Equal("", await standIn.CodeAsync(SignedCall.Describe("healthy1") with { Key = key }));
        var log = (await standIn.GetAsync("/_standin/requests")).Text;
        Assert.Equal(1, standIn.Server.Requests.CountOf("AssumeRoleWithWebIdentity"));
        Assert.All(
            ["CANARY-web-token", key.SecretKey, key.Token!, "Signature=", Account.Default.SecretKey],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AssumeRoleWithWebIdentity_EmptyToken_Refused()
    {
        await using var standIn = await StandIn.StartAsync();
        var call = WebIdentity with { Body = WebIdentity.Body.Replace("CANARY-web-token", "", StringComparison.Ordinal) };

        Assert.Equal("InvalidParameterValue", await standIn.CodeAsync(call));
    }

    [Fact]
    public async Task Metadata_InstanceWithRole_NameAndAKeyThatWorks()
    {
        await using var standIn = await StandIn.StartAsync(new SslApiOptions { RoleName = "reader" });

        Assert.Equal((200, "reader"), await standIn.GetAsync(RolePath));
        var (status, text) = await standIn.GetAsync(RolePath + "reader");

        using var document = JsonDocument.Parse(text);
        Assert.Equal(200, status);
        Assert.Equal("Success", document.RootElement.GetProperty("Code").GetString());
        Assert.Equal("", await standIn.CodeAsync(SignedCall.Describe("healthy1") with { Key = Key(document.RootElement) }));
        Assert.Equal(404, (await standIn.GetAsync(RolePath + "another")).Status);
    }

    [Fact]
    public async Task Metadata_InstanceWithoutRole_NotFound()
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal(404, (await standIn.GetAsync(RolePath)).Status);
    }

    private static Account Key(JsonElement credentials) =>
        new(credentials.GetProperty("TmpSecretId").GetString()!, credentials.GetProperty("TmpSecretKey").GetString()!)
        {
            Token = credentials.GetProperty("Token").GetString(),
        };
}
