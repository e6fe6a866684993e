using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>The proxy's variables, as Go's net/http and curl read them.</summary>
public sealed class ProxySettingsTests
{
    private const string Service = "https://ssl.tencentcloudapi.com/";

    [Theory]
    [InlineData("ssl.tencentcloudapi.com", Service, true)]
    [InlineData("tencentcloudapi.com", Service, true)]
    [InlineData("TencentCloudAPI.com", Service, true)]
    [InlineData("tencentcloudapi.com.", Service, true)]
    [InlineData(".tencentcloudapi.com", Service, true)]
    [InlineData("*.tencentcloudapi.com", Service, true)]
    [InlineData("com", Service, true)]
    [InlineData("*", Service, true)]
    [InlineData("localhost, tencentcloudapi.com ,example.com", Service, true)]
    [InlineData("localhost tencentcloudapi.com", Service, true)]
    [InlineData("ssl.tencentcloudapi.com:443", Service, true)]
    [InlineData("tencentcloudapi.com:443", Service, true)]
    [InlineData("ssl.tencentcloudapi.com:8443", Service, false)]
    [InlineData("ssl.tencentcloudapi.com:8443", "https://ssl.tencentcloudapi.com:8443/", true)]
    [InlineData("cloudapi.com", Service, false)]
    [InlineData("sl.tencentcloudapi.com", Service, false)]
    [InlineData("tencentcloudapi", Service, false)]
    [InlineData("ssl.intl.tencentcloudapi.com", Service, false)]
    [InlineData("tencentcloudapi.com.example", Service, false)]
    [InlineData(".ssl.tencentcloudapi.com", Service, false)]
    [InlineData("*.ssl.tencentcloudapi.com", Service, false)]
    [InlineData("ssl.*", Service, false)]
    [InlineData("", Service, false)]
    [InlineData(",", Service, false)]
    [InlineData(".", Service, false)]
    [InlineData("203.0.113.7", "https://203.0.113.7/", true)]
    [InlineData("203.0.113.7:443", "https://203.0.113.7/", true)]
    [InlineData("203.0.113.7:8443", "https://203.0.113.7/", false)]
    [InlineData("203.0.113.70", "https://203.0.113.7/", false)]
    [InlineData("203.0.113.0/24", "https://203.0.113.7/", true)]
    [InlineData("203.0.113.9/24", "https://203.0.113.7/", true)]
    [InlineData("203.0.113.8/29", "https://203.0.113.7/", false)]
    [InlineData("0.0.0.0/0", "https://203.0.113.7/", true)]
    [InlineData("203.0.113.0/33", "https://203.0.113.7/", false)]
    [InlineData("203.0.113.0/24", Service, false)]
    [InlineData("2001:db8::1", "https://[2001:db8::1]/", true)]
    [InlineData("[2001:db8::1]", "https://[2001:db8::1]/", true)]
    [InlineData("[2001:db8::1]:443", "https://[2001:db8::1]/", true)]
    [InlineData("[2001:db8::1]:8443", "https://[2001:db8::1]/", false)]
    [InlineData("2001:db8::/32", "https://[2001:db8::1]/", true)]
    [InlineData("2001:db9::/32", "https://[2001:db8::1]/", false)]
    [InlineData("203.0.113.0/24", "https://[::ffff:203.0.113.7]/", true)]
    public void IsBypassed_FormsOfNoProxy_AreReadAsGoAndCurlDo(string noProxy, string url, bool bypassed)
    {
        foreach (var variable in (string[])["NO_PROXY", "no_proxy"])
        {
            var settings = Read(("HTTPS_PROXY", "http://proxy.example.com:8080"), (variable, noProxy));

            Assert.Equal(bypassed, settings.IsBypassed(new Uri(url)));
            Assert.Equal(bypassed ? null : new Uri("http://proxy.example.com:8080/"), settings.GetProxy(new Uri(url)));
        }
    }

    [Theory]
    [InlineData("HTTPS_PROXY", "http://proxy.example.com:8080", "http://proxy.example.com:8080/")]
    [InlineData("https_proxy", "http://proxy.example.com:8080/", "http://proxy.example.com:8080/")]
    [InlineData("ALL_PROXY", "https://proxy.example.com", "https://proxy.example.com/")]
    [InlineData("all_proxy", " proxy.example.com:3128 ", "http://proxy.example.com:3128/")]
    [InlineData("HTTPS_PROXY", "proxy", "http://proxy/")]
    [InlineData("HTTPS_PROXY", "10.0.0.1:3128", "http://10.0.0.1:3128/")]
    [InlineData("HTTPS_PROXY", "socks5://proxy.example.com", "socks5://proxy.example.com:1080/")]
    [InlineData("HTTPS_PROXY", "socks5h://proxy.example.com:9050", "socks5://proxy.example.com:9050/")]
    public void GetProxy_FormsOfAProxy_AreRead(string variable, string text, string expected)
    {
        Assert.Equal(new Uri(expected), Read((variable, text)).GetProxy(new Uri(Service)));
    }

    [Theory]
    [InlineData("bob:s3cretpw@proxy.example.com:8080", "s3cretpw")]
    [InlineData("http://bob:p%40ss%3Aw@proxy.example.com:8080", "p@ss:w")]
    [InlineData("http://bob@proxy.example.com:8080", "")]
    public void Credentials_UserInfo_IsKeptApartFromTheAddress(string text, string password)
    {
        var settings = Read(("HTTPS_PROXY", text));

        var credential = settings.Credentials!.GetCredential(new Uri("http://proxy.example.com:8080/"), "Basic")!;
        Assert.Equal(("bob", password), (credential.UserName, credential.Password));
        Assert.Equal("http://proxy.example.com:8080/", settings.GetProxy(new Uri(Service))!.ToString());
    }

    [Theory]
    [InlineData("http://bob:s3cretpw@")]
    [InlineData("http://bob:s3cret/pw@proxy.example.com:8080")]
    [InlineData("http://bob:s3cretpw@proxy.example.com:80a")]
    [InlineData("http://bob:s3cretpw@proxy.example.com:99999")]
    [InlineData("ftp://bob:s3cretpw@proxy.example.com")]
    [InlineData("http:///s3cretpw")]
    [InlineData("s3cret pw")]
    [InlineData("://s3cretpw")]
    public void TryRead_ProxyThatCannotBeRead_NamesTheVariableAndNotItsValue(string text)
    {
        Assert.False(ProxySettings.TryRead(name => name == "HTTPS_PROXY" ? text : null, out _, out var problem));

        Assert.StartsWith("the environment variable HTTPS_PROXY cannot be read as a proxy: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_NoOrBlankVariables_UseNoProxy()
    {
        Assert.Null(Read(("HTTPS_PROXY", " "), ("ALL_PROXY", "")).GetProxy(new Uri(Service)));
        Assert.Null(ProxySettings.None.GetProxy(new Uri(Service)));
    }

    private static ProxySettings Read(params (string Name, string Value)[] variables)
    {
        Assert.True(ProxySettings.TryRead(name => variables.FirstOrDefault(variable => variable.Name == name).Value, out var settings, out var problem), problem);
        return settings;
    }
}
