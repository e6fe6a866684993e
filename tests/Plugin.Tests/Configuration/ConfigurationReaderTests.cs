using TencentSsl.Plugin.Configuration;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Configuration;

/// <summary>The same configuration in each form in which an engine, an SDK or a person can send it.</summary>
public sealed class ConfigurationReaderTests
{
    private const string RoleText = """{\"roleArn\":\"arn\",\"sessionName\":\"s\",\"durationSeconds\":900,\"externalId\":\"x\"}""";
    private const string Role = """{"roleArn": "arn", "sessionName": "s", "durationSeconds": 900, "externalId": "x"}""";

    public static TheoryData<string> Forms =>
    [
        // Stack configuration: texts only.
        $$"""{"secretId": "i", "secretKey": "k", "securityToken": "t", "assumeRole": "{{RoleText}}", "maxRequestsPerSecond": "7", "maxRetries": "0", "requestTimeoutSeconds": "1.5", "totalTimeoutSeconds": "90", "language": "zh-CN", "endpoint": "ssl.example.com", "version": "0.1.0"}""",

        // Native values, as YAML programs send.
        $$"""{"secretId": "i", "secretKey": "k", "securityToken": "t", "assumeRole": {{Role}}, "maxRequestsPerSecond": 7, "maxRetries": 0, "requestTimeoutSeconds": 1.5, "totalTimeoutSeconds": 90, "language": "zh-CN", "endpoint": "https://ssl.example.com"}""",

        // Secrets around anything.
        $$"""{"secretId": {{Envelopes.SecretText("i")}}, "secretKey": {{Envelopes.SecretText("k")}}, "securityToken": {{Envelopes.Output("\"t\"", isSecret: true)}}, "assumeRole": {{Envelopes.SecretText(RoleText)}}, "maxRequestsPerSecond": {{Envelopes.SecretText("7")}}, "maxRetries": {{Envelopes.Secret("0")}}, "requestTimeoutSeconds": {{Envelopes.Output("1.5")}}, "totalTimeoutSeconds": "90.0", "language": "zh-CN", "endpoint": "ssl.example.com"}""",

        // Secrets inside JSON text, as the .NET SDK writes them, and blanks around texts, as pasting does.
        $$"""{"secretId": " i ", "secretKey": "k\n", "securityToken": "t", "assumeRole": {{Quote($$"""{"roleArn": {{Envelopes.SecretText("arn")}}, "sessionName": "s", "durationSeconds": {{Envelopes.Secret("900")}}, "externalId": {{Envelopes.SecretText("x")}} }""")}}, "maxRequestsPerSecond": {{Quote(Envelopes.Secret("7"))}}, "maxRetries": " 0 ", "requestTimeoutSeconds": {{Quote(Envelopes.Output("1.50"))}}, "totalTimeoutSeconds": "9e1", "language": "zh-CN", "endpoint": " ssl.example.com "}""",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_InAnyForm_GivesTheSameConfiguration(string json)
    {
        var (configuration, failures) = Read(json);

        Assert.Empty(failures);
        var credentials = configuration!.Credentials;
        Assert.Equal("ssl.example.com", configuration.Endpoint.ToString());
        Assert.Equal("zh-CN", configuration.Language);
        Assert.Equal((7, 0), (configuration.Client.MaxRequestsPerSecond, configuration.Client.MaxRetries));
        Assert.Equal((TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(90)), (configuration.Client.RequestTimeout, configuration.Client.TotalTimeout));
        Assert.Equal(("i", "k", "t"), (credentials.SecretId, credentials.SecretKey, credentials.SecurityToken));
        Assert.Equal(
            ("arn", "s", 900, "x"),
            (credentials.AssumeRole!.RoleArn, credentials.AssumeRole.SessionName, credentials.AssumeRole.DurationSeconds, credentials.AssumeRole.ExternalId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"secretId": "", "secretKey": " ", "endpoint": "", "maxRequestsPerSecond": "", "maxRetries": " ", "requestTimeoutSeconds": "", "totalTimeoutSeconds": "", "language": "", "assumeRole": "", "region": null}""")]
    public void Read_OfNothing_GivesTheDefaults(string json)
    {
        var (configuration, failures) = Read(json);

        Assert.Empty(failures);
        Assert.Equal("ssl.intl.tencentcloudapi.com", configuration!.Endpoint.ToString());
        Assert.Equal("en-US", configuration.Language);
        Assert.Null(configuration.Region);
        Assert.Equal((10, 5), (configuration.Client.MaxRequestsPerSecond, configuration.Client.MaxRetries));
        Assert.Equal((10, 60), (configuration.Client.RequestTimeout.TotalSeconds, configuration.Client.TotalTimeout.TotalSeconds));
        Assert.Null(configuration.Credentials.SecretId);
        Assert.Null(configuration.Credentials.AssumeRole);
    }

    [Fact]
    public void Read_WithVariables_TakesThemWhereNothingIsConfigured()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TENCENTSSL_ENDPOINT"] = "from.example.com",
            ["TENCENTCLOUD_REGION"] = "ap-hongkong",
        };

        var (fromEnvironment, _) = Read("{}", environment);
        var (configured, _) = Read("""{"endpoint": "configured.example.com", "region": "ap-seoul"}""", environment);

        Assert.Equal(("from.example.com", "ap-hongkong"), (fromEnvironment!.Endpoint.ToString(), fromEnvironment.Region));
        Assert.Equal(("configured.example.com", "ap-seoul"), (configured!.Endpoint.ToString(), configured.Region));
    }

    [Fact]
    public void Read_WithBlankVariables_TakesTheDefaults()
    {
        var (configuration, failures) = Read("{}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TENCENTSSL_ENDPOINT"] = " ",
            ["TENCENTCLOUD_REGION"] = "",
        });

        Assert.Empty(failures);
        Assert.Equal("ssl.intl.tencentcloudapi.com", configuration!.Endpoint.ToString());
        Assert.Null(configuration.Region);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080/", "http://[::1]:8080")]
    [InlineData("http://localhost:1", "http://localhost:1")]
    [InlineData("ssl.tencentcloudapi.com:443", "ssl.tencentcloudapi.com")]
    public void Read_OfAnEndpoint_TakesHostNamesAndUrls(string text, string expected)
    {
        var (configuration, failures) = Read($$"""{"endpoint": "{{text}}"}""");

        Assert.Empty(failures);
        Assert.Equal(expected, configuration!.Endpoint.ToString());
    }

    [Fact]
    public void Read_QuotedTexts_AreReadWithoutTheQuotes()
    {
        var (configuration, failures) = Read(
            """{"secretId": "'i'", "secretKey": "\"k\"", "language": "'zh-CN'"}""",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TENCENTSSL_ENDPOINT"] = "\"from.example.com\"",
                ["TENCENTCLOUD_REGION"] = "'ap-hongkong'",
            });

        Assert.Empty(failures);
        Assert.Equal(("i", "k", "zh-CN"), (configuration!.Credentials.SecretId, configuration.Credentials.SecretKey, configuration.Language));
        Assert.Equal(("from.example.com", "ap-hongkong"), (configuration.Endpoint.ToString(), configuration.Region));
    }

    [Theory]
    [InlineData("HTTPS_PROXY")]
    [InlineData("https_proxy")]
    [InlineData("ALL_PROXY")]
    [InlineData("all_proxy")]
    public void Read_WithAProxyThatCannotBeRead_NamesTheVariableAndNotItsValue(string variable)
    {
        var (configuration, failures) = Read(
            "{}",
            new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = "http://bob:CANARY@proxy.example.com:80a" });

        Assert.Null(configuration);
        var failure = Assert.Single(failures);
        Assert.Equal("", failure.Property);
        Assert.Contains($"environment variable {variable} cannot be read as a proxy", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithAProxy_TakesItAndItsExceptions()
    {
        var (configuration, _) = Read("{}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HTTPS_PROXY"] = "http://proxy.example.com:8080",
            ["no_proxy"] = "tencentcloudapi.com",
        });

        Assert.Null(configuration!.Proxy.GetProxy(new Uri("https://ssl.tencentcloudapi.com/")));
        Assert.Equal(new Uri("http://proxy.example.com:8080/"), configuration.Proxy.GetProxy(new Uri("https://ssl.example.com/")));
    }

    [Fact]
    public void ToString_OfAConfiguration_ShowsNothingSecret()
    {
        var (configuration, _) = Read("""{"secretId": "CANARY", "secretKey": "CANARY", "assumeRole": {"roleArn": "CANARY"}}""");

        Assert.DoesNotContain("CANARY", $"{configuration} {configuration!.Credentials} {configuration.Credentials.AssumeRole}", StringComparison.Ordinal);
    }

    private static (ProviderConfiguration? Configuration, IReadOnlyList<Failure> Failures) Read(string json, Dictionary<string, string>? environment = null) =>
        ConfigurationReader.Read(Structs.Parse(json), name => environment?.GetValueOrDefault(name));

    private static string Quote(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
