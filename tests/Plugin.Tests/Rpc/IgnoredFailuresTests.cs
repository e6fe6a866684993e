using Grpc.Core;
using Pulumirpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

/// <summary><c>pulumi do</c> ignores failures, prints an empty answer and ends with 0: a gate must not pass there.</summary>
public sealed class IgnoredFailuresTests
{
    private const string NamelessUrn = "urn:pulumi:dev::default::pulumi:providers:tencentssl::";
    private const string NamedUrn = NamelessUrn + "default";
    private const string Missing = """{"expect": {"minDaysRemaining": 30}}""";
    private const string Unmet = """{"certificateId": "healthy1", "expect": {"minDaysRemaining": 9000, "deployable": false}}""";

    private static CallOptions Options => new(cancellationToken: TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("do-answer", Missing, StatusCode.InvalidArgument, "getCertificate: missing required argument certificateId (certificateId)")]
    [InlineData("do-failures", Missing, StatusCode.InvalidArgument, "getCertificate: missing required argument certificateId (certificateId)")]
    [InlineData("do-answer", Unmet, StatusCode.FailedPrecondition, "(expect.minDaysRemaining)")]
    [InlineData("do-answer", Unmet, StatusCode.FailedPrecondition, "(expect.deployable)")]
    public async Task Invoke_ByPulumiDo_FailsWithAStatus(string recording, string arguments, StatusCode code, string part)
    {
        await using var served = await ServedPlugin.StartAsync(Plugin());
        using var connection = served.Connect();
        foreach (var (_, method, request) in Recording.ReadReceived(recording).Where(call => call.Method is not ("Invoke" or "Cancel")))
        {
            await RecordedCalls.PlayAsync(connection.Client, method, request);
        }

        var failure = await Assert.ThrowsAsync<RpcException>(() => InvokeAsync(connection, arguments));

        Assert.Equal(code, failure.StatusCode);
        Assert.StartsWith("getCertificate: ", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains(part, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_ByPulumiDoOfAHealthyCertificate_Answers()
    {
        await using var served = await ServedPlugin.StartAsync(Plugin());
        using var connection = served.Connect();
        await connection.ConfigureAsync("{}", NamelessUrn);

        Assert.NotEmpty((await InvokeAsync(connection, """{"certificateId": "healthy1"}""")).Return.Fields);
    }

    [Theory]
    [InlineData(false, NamedUrn)]
    [InlineData(true, NamelessUrn)]
    [InlineData(false, null)]
    [InlineData(false, "")]
    public async Task Invoke_OfADeployment_KeepsFailures(bool isChecked, string? urn)
    {
        await using var served = await ServedPlugin.StartAsync(Plugin());
        using var connection = served.Connect();
        if (isChecked)
        {
            await connection.Client.CheckConfigAsync(new CheckRequest { Urn = NamelessUrn }, Options);
        }

        await connection.ConfigureAsync("{}", urn);

        Assert.Single((await InvokeAsync(connection, Missing)).Failures);
        Assert.Equal(2, (await InvokeAsync(connection, Unmet)).Failures.Count);
    }

    [Fact]
    public async Task Invoke_ByPulumiDoWithASecretArgument_HidesIt()
    {
        await using var served = await ServedPlugin.StartAsync(Plugin());
        using var connection = served.Connect();
        await connection.ConfigureAsync("{}", NamelessUrn);

        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            InvokeAsync(connection, $$"""{"certificateId": {{Envelopes.SecretText("healthy1")}}, "expect": {"minDaysRemaining": 9000} }"""));

        Assert.DoesNotContain("healthy1", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("[secret]", failure.Status.Detail, StringComparison.Ordinal);
    }

    private static PluginUnderTest Plugin()
    {
        var plugin = new PluginUnderTest();
        plugin.Answer((_, _) => Task.FromResult(Fixture.Read("healthy1", PluginUnderTest.Now)));
        return plugin;
    }

    private static async Task<InvokeResponse> InvokeAsync(ProviderConnection connection, string arguments) =>
        await connection.Client.InvokeAsync(new InvokeRequest { Tok = PluginUnderTest.GetCertificate, Args = Structs.Parse(arguments) }, Options);
}
