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
    [InlineData("[default] # main\nsecret_id=id\nsecret_key=key\ntoken=token\n[other]   ; account B\nsecret_id=x\nsecret_key=x")]
    [InlineData("[default]\n  # note\n  secret_id=id\n  secret_key=key\n\n  token=token\n")]
    [InlineData("[default]\nsecret_id=\"id\"\nsecret_key='key'\ntoken = \" token \"\n")]
    [InlineData("[DEFAULT]\ntoken=token\nsecret_key=x\n[default]\nsecret_id=id\nsecret_key=key\n")]
    [InlineData("[default]\nsecret_id=\n  id\nsecret_key=key\ntoken=token\n")]
    [InlineData("[default]\rsecret_id=id\rsecret_key=key\rtoken=token\r")]
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

    [Theory]
    [InlineData("[default] main\nsecret_id=id\nsecret_key=key", 1, "there is text after the section's bracket")]
    [InlineData("[default] ; a] b\nsecret_id=id\nsecret_key=key", 1, "there is text after the section's bracket")]
    [InlineData("[default]secret_id=id\nsecret_key=key", 1, "there is text after the section's bracket")]
    [InlineData("[default]\nsecret_id=id\nsecret_key=key\n[other\nsecret_id=x", 4, "a section must be a name in brackets")]
    [InlineData("[]\nsecret_id=id", 1, "a section must be a name in brackets")]
    [InlineData("[default]\nsecret_id=id\n[other]\n[default]\nsecret_key=key", 4, "the section stands in line 1 already")]
    [InlineData("[default]\nsecret_id=id\n[other]\nsecret_key=x\n[other]", 5, "the section stands in line 3 already")]
    [InlineData("[default]\nsecret_id=id\nsecret_key=key\nSECRET_ID=x", 4, "the option stands in line 2 already")]
    [InlineData("[default]\nsecret_id=id\nsecret_key=key\n\tCANARY\nCANARY", 5, "the line is no section, no comment and no name = value")]
    [InlineData("[default]\n=CANARY", 2, "the line is no section, no comment and no name = value")]
    [InlineData("secret_id=CANARY\n[default]", 1, "there is text before the first section")]
    [InlineData("[default]\nsecret_id=id\nsecret_key=key\nregion=x\n  [other]\n  secret_id=x", 5, "an indented section continues the value above it")]
    public async Task FindAsync_LineThatCannotBeReadSafely_NamesFileAndLine(string text, int line, string reason)
    {
        _surroundings.WriteSdkFile(text);

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.StartsWith($"~/.tencentcloud/credentials, line {line}: {reason}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret_id = id\nsecret_key = CANARY ; main", "secret_key holds a blank, a line break or another character that it cannot have")]
    [InlineData("secret_id = id\nsecret_key = CANARY\n  more", "secret_key holds a blank, a line break or another character that it cannot have")]
    [InlineData("secret_id = id\n  secret_key = CANARY", "secret_id holds a blank, a line break or another character that it cannot have")]
    [InlineData("secret_id = id\nsecret_key = \"CANARY", "secret_key has a quotation mark at one end; remove it")]
    [InlineData("secret_id = id\nsecret_key = %(CANARY)s", "secret_key (line 3) holds a %, which Python's configparser expands; write the value itself")]
    public async Task FindAsync_KeyThatCannotBeOne_IsNotSent(string options, string problem)
    {
        _surroundings.WriteSdkFile("[default]\n" + options);

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal($"profile \"default\" in ~/.tencentcloud/credentials: {problem}", exception.Message);
    }

    [Fact]
    public async Task FindAsync_SourceProfile_GivesTheKeysForTheRole()
    {
        _surroundings.WriteSdkFile("[default]\nrole_arn = arn\nsource_profile = base\n[base]\nsecret_id = id\nsecret_key = key\n");

        var entry = (await FindAsync()).Entry!;

        Assert.Equal(("id", "key", "arn"), (entry.Keys!.SecretId, entry.Keys.SecretKey, entry.Role!.Arn));
    }

    [Theory]
    [InlineData("role_arn = arn", " has role_arn but no keys to assume it with: add secret_id and secret_key, or source_profile")]
    [InlineData("role_arn = arn\nsource_profile = nowhere", ": the file has no section for its source_profile")]
    [InlineData("source_profile = base\nsecret_id = id\nsecret_key = key", " has source_profile but no role_arn; add role_arn, or remove source_profile")]
    [InlineData("role_arn = arn\nsource_profile = role", ": its source_profile has a role_arn as well; roles in a chain are not possible, name a profile with keys")]
    public async Task FindAsync_RoleWithoutKeys_SaysWhatIsMissing(string options, string problem)
    {
        _surroundings.WriteSdkFile($"[default]\n{options}\n[base]\nsecret_id = id\nsecret_key = key\n[role]\nrole_arn = arn\nsource_profile = base\n");

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal($"profile \"default\" in ~/.tencentcloud/credentials{problem}", exception.Message);
    }

    [Fact]
    public async Task FindAsync_HalfOfThePair_NamesTheOther()
    {
        _surroundings.WriteSdkFile("[default]\nsecret_id = id\n");

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal("profile \"default\" in ~/.tencentcloud/credentials: secret_id is set, but secret_key is not", exception.Message);
    }

    private async Task<ProfileLookup> FindAsync() =>
        await new SdkProfileFile(new CredentialFiles(_surroundings, _surroundings.WarnAsync))
            .FindAsync(ProfileName.From(new CredentialSettings(), _surroundings), TestContext.Current.CancellationToken);
}
