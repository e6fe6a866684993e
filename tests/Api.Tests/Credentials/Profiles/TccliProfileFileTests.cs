using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Profiles;

namespace TencentSsl.Api.Tests.Credentials.Profiles;

public sealed class TccliProfileFileTests : IDisposable
{
    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Fact]
    public async Task FindAsync_PermanentKeys_NeverEnd()
    {
        _surroundings.WriteTccliFile("default", """{"secretId":" id ","secretKey":"key","type":"default","unknown":{"a":1}}""");

        var entry = (await FindAsync()).Entry!;

        Assert.Equal(("id", "key", null), (entry.Keys!.SecretId, entry.Keys.SecretKey, entry.Keys.Token));
        Assert.Null(entry.Keys.ExpiresAt);
        Assert.Null(entry.Role);
        Assert.Equal("~/.tccli/default.credential", entry.Keys.Source);
    }

    [Theory]
    [InlineData("oauth", "1700000001")]
    [InlineData("sso", "1700000001")]
    [InlineData("oauth", "\"1700000001\"")]
    public async Task FindAsync_KeysOfASignIn_AreUsedWhileTheyLast(string type, string end)
    {
        WriteSignIn(type, end);

        var keys = (await FindAsync()).Entry!.Keys!;

        Assert.Equal("token", keys.Token);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_001), keys.ExpiresAt);
    }

    [Theory]
    [InlineData("oauth")]
    [InlineData("sso")]
    public async Task FindAsync_SignInOver_GivesReason(string type)
    {
        WriteSignIn(type, "1700000000");

        Assert.Equal(
            ProfileLookup.Nothing("the keys in ~/.tccli/default.credential have expired, sign in again with tccli"),
            await FindAsync());
    }

    [Fact]
    public async Task FindAsync_Role_IsReadWithADefaultSessionName()
    {
        _surroundings.WriteTccliFile("default", """{"secretId":"id","secretKey":"key","role-arn":"arn"}""");

        var role = (await FindAsync()).Entry!.Role!;

        Assert.Equal(("arn", "pulumi-tencentssl"), (role.Arn, role.SessionName));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"secretId":null,"secretKey":""}""")]
    public async Task FindAsync_NoKeys_GivesReason(string json)
    {
        _surroundings.WriteTccliFile("default", json);

        Assert.Equal(ProfileLookup.Nothing("~/.tccli/default.credential has no secretId and secretKey"), await FindAsync());
    }

    [Theory]
    [InlineData("""{"secretId":"id"}""", "~/.tccli/default.credential: secretId is set, but secretKey is not")]
    [InlineData("""{"secretId":"id","secretKey":""", "~/.tccli/default.credential is not valid JSON of the form that tccli writes")]
    [InlineData("""{"secretId":{}}""", "~/.tccli/default.credential is not valid JSON of the form that tccli writes")]
    [InlineData("", "~/.tccli/default.credential is not valid JSON of the form that tccli writes")]
    public async Task FindAsync_BrokenFile_SaysSo(string json, string message)
    {
        _surroundings.WriteTccliFile("default", json);

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal(message, exception.Message);
    }

    private void WriteSignIn(string type, string end) =>
        _surroundings.WriteTccliFile("default", $$"""{"type":"{{type}}","secretId":"id","secretKey":"key","token":"token","expiresAt":{{end}}}""");

    private async Task<ProfileLookup> FindAsync() =>
        await new TccliProfileFile(new CredentialFiles(_surroundings, _surroundings.WarnAsync), _surroundings.Time)
            .FindAsync(ProfileName.From(new CredentialSettings(), _surroundings), TestContext.Current.CancellationToken);
}
