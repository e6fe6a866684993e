using TencentSsl.StandIns.SslApi.Signing;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class AuthorizationHeaderTests
{
    private const string Credential = "Credential=AKIDone/2026-03-01/ssl/tc3_request";
    private const string Headers = "SignedHeaders=content-type;host";
    private const string Signature = "Signature=00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff";

    [Theory]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, {Headers}, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256  {Credential}, {Headers}, {Signature}")]
    [InlineData($"  TC3-HMAC-SHA256   {Credential},{Headers},   {Signature} ")]
    public void Parse_AnySpacing_Read(string text)
    {
        var header = AuthorizationHeader.Parse(text);

        Assert.NotNull(header);
        Assert.Equal(("AKIDone", "2026-03-01", "ssl"), (header.SecretId, header.Date, header.Service));
        Assert.Equal(["content-type", "host"], header.SignedHeaders);
        Assert.Equal(32, header.Signature.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SKIP")]
    [InlineData("TC3-HMAC-SHA256")]
    [InlineData($"TC3-HMAC-SHA1 {Credential}, {Headers}, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, {Headers}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, {Headers}, {Signature}, More=1")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, {Credential}, {Headers}, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}/more, {Headers}, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 Credential=AKIDone/2026-03-01/ssl/tc4_request, {Headers}, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 Credential=/2026-03-01/ssl/tc3_request, {Headers}, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, SignedHeaders=host;content-type, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, SignedHeaders=Content-Type;Host, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, SignedHeaders=content-type;content-type;host, {Signature}")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, {Headers}, Signature=00ff")]
    [InlineData($"TC3-HMAC-SHA256 {Credential}, {Headers}, Signature=00FF00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff")]
    public void Parse_OtherForm_Null(string text)
    {
        Assert.Null(AuthorizationHeader.Parse(text));
    }
}
