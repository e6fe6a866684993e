using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Transport;

public sealed class ApiEndpointTests
{
    [Theory]
    [InlineData("ssl.tencentcloudapi.com", "ssl.tencentcloudapi.com", false)]
    [InlineData("  ssl.tencentcloudapi.com ", "ssl.tencentcloudapi.com", false)]
    [InlineData("https://ssl.tencentcloudapi.com/", "ssl.tencentcloudapi.com", false)]
    [InlineData("HTTPS://SSL.TencentCloudAPI.com", "ssl.tencentcloudapi.com", false)]
    [InlineData("ssl.example.org:8443", "ssl.example.org:8443", false)]
    [InlineData("https://bücher.example", "xn--bcher-kva.example", false)]
    [InlineData("http://localhost:8080", "localhost:8080", true)]
    [InlineData("http://127.0.0.1", "127.0.0.1", true)]
    [InlineData("http://127.8.9.1:81", "127.8.9.1:81", true)]
    [InlineData("http://[::1]", "[::1]", true)]
    [InlineData("https://[::1]", "[::1]", true)]
    public void TryParse_HostOrUrl_IsTaken(string text, string host, bool isLoopback)
    {
        Assert.True(ApiEndpoint.TryParse(text, out var endpoint, out var reason));
        Assert.Equal((host, isLoopback, ""), (endpoint!.Host, endpoint.IsLoopback, reason));
    }

    [Theory]
    [InlineData("http://ssl.tencentcloudapi.com", "is plain http, which is only possible for a loopback address: use https")]
    [InlineData("http://localhost.example.org", "is plain http, which is only possible for a loopback address: use https")]
    [InlineData("http://128.0.0.1", "is plain http, which is only possible for a loopback address: use https")]
    [InlineData("http://10.0.0.1", "is plain http, which is only possible for a loopback address: use https")]
    [InlineData("ftp://ssl.example.org", "has the scheme ftp; only https is possible")]
    [InlineData("file:///etc/passwd", "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL")]
    [InlineData("", "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL")]
    [InlineData("  ", "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL")]
    [InlineData("https://", "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL")]
    [InlineData("a b", "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL")]
    [InlineData("ssl.example.org:port", "must be a host name such as ssl.intl.tencentcloudapi.com or an https URL")]
    [InlineData("https://ssl.example.org/v1", "must have no path, query, fragment or user name")]
    [InlineData("ssl.example.org?x=1", "must have no path, query, fragment or user name")]
    [InlineData("ssl.example.org#x", "must have no path, query, fragment or user name")]
    [InlineData("https://user:secret@ssl.example.org", "must have no path, query, fragment or user name")]
    public void TryParse_AnythingElse_IsRefusedWithTheReason(string text, string expected)
    {
        Assert.False(ApiEndpoint.TryParse(text, out var endpoint, out var reason));
        Assert.Equal((null, expected), (endpoint, reason));
    }

    [Theory]
    [InlineData("ssl.example.org", "ssl.example.org")]
    [InlineData("ssl.example.org:8443", "https://ssl.example.org:8443")]
    [InlineData("http://127.0.0.1:80", "http://127.0.0.1")]
    public void ToString_Endpoint_IsWhatAPersonWouldWrite(string text, string shown) => Assert.Equal(shown, ApiEndpoint.Parse(text).ToString());

    [Fact]
    public void Parse_WrongText_Throws() => Assert.Throws<ArgumentException>(() => ApiEndpoint.Parse("ftp://x"));
}
