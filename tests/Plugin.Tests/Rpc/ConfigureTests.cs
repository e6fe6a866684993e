using Grpc.Core;
using Moq;
using TencentSsl.Api;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class ConfigureTests : IDisposable
{
    private readonly PluginUnderTest _plugin = new();

    public void Dispose() => _plugin.Dispose();

    [Fact]
    public void Configure_OfARightConfiguration_AcceptsSecretsAndPreviews() =>
        Assert.Equal(
            new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true },
            _plugin.Configure("{}"));

    [Fact]
    public void Configure_WithoutArgs_ReadsTheVariables()
    {
        var request = new ConfigureRequest();
        request.Variables["tencentssl:config:endpoint"] = "http://127.0.0.1:1";
        request.Variables["tencentssl:config:maxRequestsPerSecond"] = "7";
        request.Variables["tencentssl:config:secretId"] = "AKIDX";
        request.Variables["tencentssl:config:secretKey"] = "key";
        request.Variables["tencentssl:config:assumeRole"] = """{"roleArn":"arn","durationSeconds":900}""";

        _plugin.Service.Configure(request);

        var configuration = Assert.Single(_plugin.Configurations);
        Assert.Equal("http://127.0.0.1:1", configuration.Endpoint.ToString());
        Assert.Equal(7, configuration.Client.MaxRequestsPerSecond);
        Assert.Equal("AKIDX", configuration.Credentials.SecretId);
        Assert.Equal("key", configuration.Credentials.SecretKey);
        Assert.Equal("arn", configuration.Credentials.AssumeRole!.RoleArn);
        Assert.Equal(900, configuration.Credentials.AssumeRole.DurationSeconds);
    }

    [Fact]
    public void Configure_WithArgsAndVariables_ReadsTheArgs()
    {
        var request = new ConfigureRequest { Args = Structs.Parse("""{"maxRetries": 1}""") };
        request.Variables["tencentssl:config:maxRetries"] = "2";

        _plugin.Service.Configure(request);

        Assert.Equal(1, Assert.Single(_plugin.Configurations).Client.MaxRetries);
    }

    [Fact]
    public void Configure_OfAWrongConfiguration_SaysAllThatIsWrongAndMakesNoClient()
    {
        var failure = Assert.Throws<RpcException>(() => _plugin.Configure($$"""{"maxRetries": "x", "secretId": {{Envelopes.SecretText("CANARY")}} }"""));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal(
            "the provider's configuration is wrong: secretId is configured without secretKey; set both, or neither to take them from elsewhere; maxRetries must be a whole number",
            failure.Status.Detail);
        Assert.Empty(_plugin.Configurations);
    }

    [Theory]
    [InlineData("""{"assumeRole": "{\"roleArn\":\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"}"}""")]
    [InlineData("""{"maxRetries": "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\""}""")]
    public async Task Configure_WithAnUnknownValueThatTheEngineDoesNotSee_MakesInvokesAnswerNothing(string json)
    {
        _plugin.Configure(json);

        var response = await _plugin.InvokeAsync("""{"certificateId": "a"}""");

        Assert.Empty(response.Failures);
        Assert.NotNull(response.Return);
        Assert.Empty(response.Return.Fields);
        Assert.Empty(_plugin.Requests);
    }

    [Fact]
    public async Task Configure_WithTheValuesThatWereUnknown_MakesInvokesAnswer()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");
        plugin.Configure("""{"assumeRole": "{\"roleArn\":\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"}"}""");
        plugin.Configure("""{"assumeRole": "{\"roleArn\":\"arn\"}"}""");

        Assert.NotEmpty((await plugin.InvokeAsync("""{"certificateId": "a"}""")).Return.Fields);
    }

    [Fact]
    public async Task Configure_ASecondTime_ReplacesAndDisposesTheClient()
    {
        var first = new Mock<ISslApiClient>(MockBehavior.Strict);
        var disposable = first.As<IDisposable>();
        disposable.Setup(client => client.Dispose());
        using var second = PluginUnderTest.WithFixture("healthy1");
        using var plugin = new PluginUnderTest();
        plugin.ClientsInTurn(first.Object, second.Client.Object);

        plugin.Configure("{}");
        plugin.Configure("{}");
        var response = await plugin.InvokeAsync("""{"certificateId": "healthy1"}""");

        Assert.Equal("healthy1", response.Return.Fields["certificateId"].StringValue);
        disposable.Verify(client => client.Dispose(), Times.Once);
    }
}
