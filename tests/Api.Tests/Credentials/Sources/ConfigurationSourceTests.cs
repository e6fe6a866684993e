using TencentSsl.Api.Credentials;
using TencentSsl.Api.Credentials.Sources;

namespace TencentSsl.Api.Tests.Credentials.Sources;

public sealed class ConfigurationSourceTests
{
    [Fact]
    public async Task FindAsync_IdKeyAndToken_GivesThemTrimmed()
    {
        var lookup = await FindAsync(new CredentialSettings { SecretId = " id\n", SecretKey = "\tkey ", SecurityToken = " token " });

        Assert.Equal("id", lookup.Credentials!.SecretId);
        Assert.Equal("key", lookup.Credentials.SecretKey);
        Assert.Equal("token", lookup.Credentials.Token);
        Assert.Null(lookup.Credentials.ExpiresAt);
        Assert.Equal("configuration", lookup.Credentials.Source);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "  ")]
    public async Task FindAsync_NeitherIdNorKey_GivesReason(string? id, string? key)
    {
        var lookup = await FindAsync(new CredentialSettings { SecretId = id, SecretKey = key });

        Assert.Null(lookup.Credentials);
        Assert.Equal("secretId and secretKey are not set", lookup.Reason);
    }

    [Theory]
    [InlineData("id", null, null, "configuration: secretId is set, but secretKey is not")]
    [InlineData(" ", "key", null, "configuration: secretKey is set, but secretId is not")]
    [InlineData(null, null, "token", "configuration: securityToken is set, but secretId and secretKey are not")]
    [InlineData("two words", "key", null, "configuration: secretId holds a blank, a line break or another character that it cannot have")]
    [InlineData("id", "two\nlines", null, "configuration: secretKey holds a blank, a line break or another character that it cannot have")]
    [InlineData("id", "key", "t\u00f6ken", "configuration: securityToken holds a blank, a line break or another character that it cannot have")]
    public async Task FindAsync_IncompleteOrMalformed_NamesWhatIsWrong(string? id, string? key, string? token, string message)
    {
        var settings = new CredentialSettings { SecretId = id, SecretKey = key, SecurityToken = token };

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => FindAsync(settings));

        Assert.Equal(message, exception.Message);
    }

    private static async Task<CredentialLookup> FindAsync(CredentialSettings settings) =>
        await new ConfigurationSource(settings).FindAsync(TestContext.Current.CancellationToken);
}
