using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Profiles;

namespace TencentSsl.Api.Tests.Credentials.Profiles;

public sealed class SdkProfileFileTests : IDisposable
{
    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Theory]
    [InlineData("[default]\nsecret_id = id\nsecret_key = key\ntoken = token\n")]
    [InlineData("\uFEFF[default]\r\nsecret_id=id\r\nsecret_key=key\r\ntoken=token\r\n")]
    [InlineData("# note\n[other]\nsecret_id=x\nsecret_key=x\n\n[ default ]\n; note\n Secret_Id : id\n SECRET_KEY:key\ntoken= token")]
    [InlineData("[default]\nsecret_id=id\n[other]\nsecret_key=x\n[default]\nsecret_key=key\ntoken=token\nnonsense\n=x")]
    public async Task FindAsync_FormsOfTheFile_AreRead(string text)
    {
        _surroundings.WriteSdkFile(text);

        var keys = (await FindAsync()).Entry!.Keys!;

        Assert.Equal(("id", "key", "token"), (keys.SecretId, keys.SecretKey, keys.Token));
        Assert.Null(keys.ExpiresAt);
        Assert.Equal("profile \"default\" in ~/.tencentcloud/credentials", keys.Source);
    }

    [Fact]
    public async Task FindAsync_ValueWithDelimiters_KeepsThem()
    {
        _surroundings.WriteSdkFile("[default]\nsecret_id = id\nsecret_key = a=b:c#d==\n");

        Assert.Equal("a=b:c#d==", (await FindAsync()).Entry!.Keys!.SecretKey);
    }

    [Fact]
    public async Task FindAsync_Role_IsRead()
    {
        _surroundings.WriteSdkFile("[default]\nsecret_id = id\nsecret_key = key\nrole_arn = arn\nrole_session_name = me\n");

        var role = (await FindAsync()).Entry!.Role!;

        Assert.Equal(("arn", "me"), (role.Arn, role.SessionName));
    }

    [Theory]
    [InlineData("", "~/.tencentcloud/credentials has no section [default]")]
    [InlineData("[Default]\nsecret_id=id\nsecret_key=key", "~/.tencentcloud/credentials has no section [default]")]
    [InlineData("[default]\nsecret_id=\nregion = x", "~/.tencentcloud/credentials has no secret_id and secret_key in section [default]")]
    public async Task FindAsync_NoKeys_GivesReason(string text, string reason)
    {
        _surroundings.WriteSdkFile(text);

        Assert.Equal(ProfileLookup.Nothing(reason), await FindAsync());
    }

    [Fact]
    public async Task FindAsync_HalfOfThePair_NamesTheOther()
    {
        _surroundings.WriteSdkFile("[default]\nsecret_id = id\n");

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal("profile \"default\" in ~/.tencentcloud/credentials: secret_id is set, but secret_key is not", exception.Message);
    }

    private async Task<ProfileLookup> FindAsync() =>
        await new SdkProfileFile(new CredentialFiles(_surroundings, _surroundings.Warnings.Add))
            .FindAsync(ProfileName.From(new CredentialSettings(), _surroundings), TestContext.Current.CancellationToken);
}
