using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Sources;

namespace TencentSsl.Api.Tests.Credentials.Sources;

public sealed class EnvironmentSourceTests : IDisposable
{
    private readonly FakeSurroundings _surroundings = new();

    public void Dispose() => _surroundings.Dispose();

    [Theory]
    [InlineData("TENCENTCLOUD_SECURITY_TOKEN")]
    [InlineData("TENCENTCLOUD_SESSION_TOKEN")]
    [InlineData("TENCENTCLOUD_TOKEN")]
    public async Task FindAsync_EachNameOfTheToken_IsRead(string name)
    {
        SetKeys();
        _surroundings.Variables[name] = " token ";

        var lookup = await FindAsync();

        Assert.Equal(("id", "key", "token"), (lookup.Credentials!.SecretId, lookup.Credentials.SecretKey, lookup.Credentials.Token));
    }

    [Fact]
    public async Task FindAsync_SameTokenUnderTwoNames_GivesIt()
    {
        SetKeys();
        _surroundings.Variables["TENCENTCLOUD_SESSION_TOKEN"] = "token";
        _surroundings.Variables["TENCENTCLOUD_TOKEN"] = "token\n";

        Assert.Equal("token", (await FindAsync()).Credentials!.Token);
    }

    [Fact]
    public async Task FindAsync_DifferentTokens_NamesTheVariablesOnly()
    {
        SetKeys();
        _surroundings.Variables["TENCENTCLOUD_SECURITY_TOKEN"] = "one";
        _surroundings.Variables["TENCENTCLOUD_SESSION_TOKEN"] = "";
        _surroundings.Variables["TENCENTCLOUD_TOKEN"] = "other";

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal("environment: TENCENTCLOUD_SECURITY_TOKEN and TENCENTCLOUD_TOKEN hold different tokens; set only the right one", exception.Message);
    }

    [Fact]
    public async Task FindAsync_NoKeys_GivesReasonAndLeavesTokensAlone()
    {
        _surroundings.Variables["TENCENTCLOUD_TOKEN"] = "one";
        _surroundings.Variables["TENCENTCLOUD_SESSION_TOKEN"] = "other";

        var lookup = await FindAsync();

        Assert.Null(lookup.Credentials);
        Assert.Equal("TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set", lookup.Reason);
    }

    [Theory]
    [InlineData("TENCENTCLOUD_SECRET_ID", "environment: TENCENTCLOUD_SECRET_ID is set, but TENCENTCLOUD_SECRET_KEY is not")]
    [InlineData("TENCENTCLOUD_SECRET_KEY", "environment: TENCENTCLOUD_SECRET_KEY is set, but TENCENTCLOUD_SECRET_ID is not")]
    public async Task FindAsync_HalfOfThePair_NamesTheOther(string name, string message)
    {
        _surroundings.Variables[name] = "value";

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal(message, exception.Message);
    }

    [Theory]
    [InlineData("\"id\"", "'key'")]
    [InlineData(" \" id \" ", "'key' \r\n")]
    public async Task FindAsync_QuotedKeys_AreReadWithoutTheQuotes(string id, string key)
    {
        _surroundings.Variables["TENCENTCLOUD_SECRET_ID"] = id;
        _surroundings.Variables["TENCENTCLOUD_SECRET_KEY"] = key;

        var credentials = (await FindAsync()).Credentials!;

        Assert.Equal(("id", "key"), (credentials.SecretId, credentials.SecretKey));
    }

    [Theory]
    [InlineData("\"CANARY", "has a quotation mark at one end; remove it")]
    [InlineData("CANARY'", "has a quotation mark at one end; remove it")]
    [InlineData("\"CANARY'", "has a quotation mark at one end; remove it")]
    [InlineData("CAN  ARY", "holds a blank, a line break or another character that it cannot have")]
    [InlineData("CAN\r\nARY", "holds a blank, a line break or another character that it cannot have")]
    [InlineData("\u201CCANARY\u201D", "holds a blank, a line break or another character that it cannot have")]
    public async Task FindAsync_KeyThatCannotBeOne_IsNotSent(string key, string problem)
    {
        _surroundings.Variables["TENCENTCLOUD_SECRET_ID"] = "id";
        _surroundings.Variables["TENCENTCLOUD_SECRET_KEY"] = key;

        var exception = await Assert.ThrowsAsync<CredentialsException>(FindAsync);

        Assert.Equal($"environment: TENCENTCLOUD_SECRET_KEY {problem}", exception.Message);
    }

    private void SetKeys()
    {
        _surroundings.Variables["TENCENTCLOUD_SECRET_ID"] = "id";
        _surroundings.Variables["TENCENTCLOUD_SECRET_KEY"] = "key";
    }

    private async Task<CredentialLookup> FindAsync() =>
        await new EnvironmentSource(_surroundings).FindAsync(TestContext.Current.CancellationToken);
}
