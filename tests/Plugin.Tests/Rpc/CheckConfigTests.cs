using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary>The engine prints the value of a property that a failure names, a secret one in clear text.</summary>
public sealed class CheckConfigTests : IDisposable
{
    private readonly PluginUnderTest _plugin = new();

    public void Dispose() => _plugin.Dispose();

    [Fact]
    public void CheckConfig_BecauseFunctionsWillBeCalled_BeginsWhatTakesLong()
    {
        _plugin.Service.Handshake(new ProviderHandshakeRequest());
        ProviderService.GetSchema(new GetSchemaRequest());
        Assert.Equal(0, _plugin.Preparations);

        _plugin.CheckConfig("{}");

        Assert.Equal(1, _plugin.Preparations);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"version": "0.1.0"}""")]
    [InlineData("""{"secretId": "AKIDX", "secretKey": "k", "maxRequestsPerSecond": "5", "assumeRole": "{\"roleArn\":\"qcs::cam::uin/1:roleName/x\",\"durationSeconds\":900}", "version": "0.1.0"}""")]
    [InlineData("""{"maxRequestsPerSecond": 5, "assumeRole": {"roleArn": "a", "durationSeconds": 900}, "language": "zh-CN"}""")]
    [InlineData("""{"endpoint": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""")]
    [InlineData("""{"maxRetries": "", "__internal": {}, "pluginDownloadURL": "github://x", "profile": null}""")]
    public void CheckConfig_OfARightConfiguration_EchoesItExactly(string json)
    {
        var response = _plugin.CheckConfig(json);

        Assert.Empty(response.Failures);
        Assert.Equal(Structs.Parse(json), response.Inputs);
    }

    [Fact]
    public void CheckConfig_WithoutNews_GivesAnEmptyConfigurationAndNotNone()
    {
        var response = _plugin.Service.CheckConfig(new CheckRequest());

        Assert.NotNull(response.Inputs);
        Assert.Empty(response.Inputs.Fields);
    }

    [Fact]
    public void CheckConfig_WithAnEnvironment_AddsNothingOfIt()
    {
        _plugin.Environment["TENCENTCLOUD_SECRET_ID"] = "CANARY-id";
        _plugin.Environment["TENCENTCLOUD_SECRET_KEY"] = "CANARY-key";
        _plugin.Environment["TENCENTCLOUD_REGION"] = "CANARY-region";
        _plugin.Environment["TENCENTSSL_ENDPOINT"] = "canary.example.com";

        var response = _plugin.CheckConfig("""{"profile": "p"}""");

        Assert.Equal(Structs.Parse("""{"profile": "p"}"""), response.Inputs);
        Assert.DoesNotContain("CANARY", response.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"endpoint": "http://ssl.example.com"}""", "endpoint", "endpoint is plain http, which is only possible for a loopback address: use https")]
    [InlineData("""{"endpoint": "https://ssl.example.com/path"}""", "endpoint", "endpoint must have no path, query, fragment or user name")]
    [InlineData("""{"stsEndpoint": "ftp://sts.example.com"}""", "stsEndpoint", "stsEndpoint has the scheme ftp; only https is possible")]
    [InlineData("""{"language": "fr"}""", "language", "language must be one of en-US, zh-CN")]
    [InlineData("""{"language": 5}""", "language", "language must be a string")]
    [InlineData("""{"maxRequestsPerSecond": "many"}""", "maxRequestsPerSecond", "maxRequestsPerSecond must be a whole number")]
    [InlineData("""{"maxRequestsPerSecond": 1.5}""", "maxRequestsPerSecond", "maxRequestsPerSecond must be a whole number")]
    [InlineData("""{"maxRequestsPerSecond": true}""", "maxRequestsPerSecond", "maxRequestsPerSecond must be a whole number")]
    [InlineData("""{"maxRequestsPerSecond": 0}""", "maxRequestsPerSecond", "maxRequestsPerSecond must be from 1 to 1000")]
    [InlineData("""{"maxRetries": "-1"}""", "maxRetries", "maxRetries must be from 0 to 100")]
    [InlineData("""{"requestTimeoutSeconds": "NaN"}""", "requestTimeoutSeconds", "requestTimeoutSeconds must be a number")]
    [InlineData("""{"totalTimeoutSeconds": 4000}""", "totalTimeoutSeconds", "totalTimeoutSeconds must be from 0.1 to 3600")]
    [InlineData("""{"profile": ["a"]}""", "profile", "profile must be a string")]
    [InlineData("""{"region": "a\nb"}""", "region", "region must not hold control characters or line breaks")]
    public void CheckConfig_OfAWrongValue_NamesTheKey(string json, string property, string reason) =>
        AssertFailure(json, property, reason);

    [Theory]
    [InlineData("""{"secretKey": 5, "secretId": "CANARY"}""", "secretKey must be a string")]
    [InlineData("""{"secretId": ["CANARY"], "secretKey": "CANARY"}""", "secretId must be a string")]
    [InlineData("""{"securityToken": "CANARY\tCANARY"}""", "securityToken must not hold control characters or line breaks")]
    [InlineData("""{"secretId": "CANARY"}""", "secretId is configured without secretKey; set both, or neither to take them from elsewhere")]
    [InlineData("""{"secretKey": "CANARY", "secretId": ""}""", "secretKey is configured without secretId; set both, or neither to take them from elsewhere")]
    [InlineData("""{"assumeRole": "CANARY"}""", "assumeRole must be an object or the JSON text of one")]
    [InlineData("""{"assumeRole": "[\"CANARY\"]"}""", "assumeRole must be an object or the JSON text of one")]
    [InlineData("""{"assumeRole": "{\"roleArn\": \"\\ud800 CANARY\"}"}""", "assumeRole must be an object or the JSON text of one")]
    [InlineData("""{"assumeRole": "{\"durationSeconds\": 1e999}"}""", "assumeRole must be an object or the JSON text of one")]
    [InlineData("""{"assumeRole": {"roleArn": "a", "role": "CANARY"}}""", "assumeRole has an unknown member role; it has roleArn, sessionName, durationSeconds, externalId")]
    [InlineData("""{"assumeRole": {"roleArn": "a", "durationSeconds": 43201}}""", "assumeRole.durationSeconds must be from 1 to 43200")]
    [InlineData("""{"assumeRole": {"roleArn": 5}}""", "assumeRole.roleArn must be a string")]
    [InlineData("""{"assumeRole": {"externalId": "CANARY"}}""", "assumeRole has no roleArn")]
    [InlineData("""{"endpoint": "https://user:CANARY@ssl.example.com"}""", "endpoint must have no path, query, fragment or user name")]
    public void CheckConfig_OfAWrongSecret_NamesNoPropertyAndShowsNoValue(string json, string reason) =>
        AssertFailure(json, "", reason);

    [Fact]
    public void CheckConfig_OfJsonTextThatIsTooDeep_IsAFailureAndNoFault()
    {
        var text = string.Concat(Enumerable.Repeat("[", 2000));

        AssertFailure($$"""{"assumeRole": "{{text}}"}""", "", "assumeRole must be an object or the JSON text of one");
    }

    [Fact]
    public void CheckConfig_OfJsonTextThatNamesAMemberTwice_IsNoFault() =>
        Assert.Empty(_plugin.CheckConfig("""{"assumeRole": "{\"roleArn\":\"a\",\"roleArn\":\"b\"}"}""").Failures);

    [Fact]
    public void CheckConfig_OfAHostThatIsNoInternationalName_IsNoFault() =>
        Assert.Null(Record.Exception(() => _plugin.CheckConfig("""{"endpoint": "\ufaf4.example.com", "stsEndpoint": "\ufaf4"}""")));

    [Fact]
    public void CheckConfig_OfAMisspeltKey_ListsTheKeysAndShowsNoValue()
    {
        var failure = Assert.Single(_plugin.CheckConfig("""{"secretkey": "CANARY"}""").Failures);

        Assert.Equal("", failure.Property);
        Assert.StartsWith("unknown configuration key secretkey; the provider has secretId, secretKey,", failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckConfig_OfSeveralWrongValues_ReportsAllAtOnce()
    {
        var response = _plugin.CheckConfig("""{"endpoint": "http://a.example.com", "language": "fr", "maxRetries": "x", "secretId": "i", "nosuch": 1}""");

        Assert.Equal(["", "", "endpoint", "language", "maxRetries"], response.Failures.Select(failure => failure.Property).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CheckConfig_WithAWrongVariable_NamesTheVariable()
    {
        _plugin.Environment["TENCENTSSL_ENDPOINT"] = "http://ssl.example.com";

        AssertFailure("{}", "", "the environment variable TENCENTSSL_ENDPOINT (http://ssl.example.com) is plain http, which is only possible for a loopback address: use https");
    }

    [Fact]
    public void CheckConfig_WithAPasswordInAVariable_DoesNotShowIt()
    {
        _plugin.Environment["TENCENTSSL_STS_ENDPOINT"] = "https://user:CANARY@sts.example.com";

        AssertFailure("{}", "", "the environment variable TENCENTSSL_STS_ENDPOINT must have no path, query, fragment or user name");
    }

    [Theory]
    [InlineData("""{"secretId": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "secretKey": "k"}""")]
    [InlineData("""{"secretId": "i", "secretKey": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""")]
    [InlineData("""{"assumeRole": "{\"roleArn\":\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"}"}""")]
    [InlineData("""{"maxRetries": "3eeb2bf0-c639-47a8-9e75-3b44932eb421"}""")]
    [InlineData("""{"maxRetries": "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", "assumeRole": "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\""}""")]
    public void CheckConfig_OfUnknownValues_SaysNothingAboutThem(string json) =>
        Assert.Empty(_plugin.CheckConfig(json).Failures);

    private void AssertFailure(string json, string property, string reason)
    {
        var failure = Assert.Single(_plugin.CheckConfig(json).Failures);

        Assert.Equal(reason, failure.Reason);
        Assert.Equal(property, failure.Property);
    }
}
