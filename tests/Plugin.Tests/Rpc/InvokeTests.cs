using Grpc.Core;
using Moq;
using TencentSsl.Api.Errors;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class InvokeTests
{
    [Theory]
    [InlineData("tencentssl:index:getNothing")]
    [InlineData("tencentssl:index:getcertificate")]
    [InlineData("getCertificate")]
    [InlineData("")]
    public async Task Invoke_OfAnUnknownToken_NamesItAndListsTheFunctions(string token)
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync("{}", token));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.StartsWith($"unknown function \"{token}\"; the provider has tencentssl:index:getCertificate", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_BeforeConfigure_SaysSo()
    {
        using var plugin = new PluginUnderTest();

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync("""{"certificateId": "a"}"""));

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        Assert.Equal("the provider has not been configured: Configure comes before Invoke", failure.Status.Detail);
    }

    [Fact]
    public async Task Invoke_WithoutArgs_IsAFailureAboutTheArgument()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync(new InvokeRequest { Tok = PluginUnderTest.GetCertificate });

        Assert.Equal(new Pulumirpc.CheckFailure { Property = "certificateId", Reason = "missing required argument certificateId" }, Assert.Single(response.Failures));
        Assert.Null(response.Return);
    }

    [Fact]
    public async Task Invoke_WithBlanksAroundTheId_AsksWithoutThem()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        await plugin.InvokeAsync("""{"certificateId": "  Juz8JAxn "}""");

        plugin.Client.Verify(client => client.DescribeCertificateAsync("Juz8JAxn", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Invoke_RefusedByTheService_SaysWhatFailedAndTheCodeFirst()
    {
        using var plugin = PluginUnderTest.WithFailure(PluginUnderTest.ApiError("FailedOperation.CertificateNotFound", "The certificate does not exist."));

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync("""{"certificateId": "nosuch01"}"""));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.StartsWith("getCertificate \"nosuch01\": FailedOperation.CertificateNotFound: The certificate does not exist", failure.Status.Detail, StringComparison.Ordinal);
        Assert.EndsWith($"(endpoint ssl.example.com, request id {Fixture.RequestId}, 1 attempt in 0.1 s)", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Status.Detail);
    }

    [Fact]
    public async Task Invoke_OnAFaultOfOurs_ShowsNoTextOfTheException()
    {
        using var plugin = PluginUnderTest.WithFailure(new InvalidOperationException("CANARY"));

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync("""{"certificateId": "a"}"""));

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.Equal("getCertificate \"a\": the provider has a fault (InvalidOperationException); please report it", failure.Status.Detail);
    }

    [Fact]
    public async Task Invoke_CancelledByItsCaller_EndsAsCancelled()
    {
        using var plugin = new PluginUnderTest();
        plugin.Answer((_, token) => Task.Delay(Timeout.InfiniteTimeSpan, token).ContinueWith<Api.Models.Certificate>(_ => throw new OperationCanceledException(token), TaskScheduler.Default));
        plugin.Configure("{}");
        using var caller = new CancellationTokenSource();

        var call = plugin.Service.InvokeAsync(
            new InvokeRequest { Tok = PluginUnderTest.GetCertificate, Args = Structs.Parse("""{"certificateId": "a"}""") },
            default,
            caller.Token);
        await caller.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => call);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        Assert.Equal("getCertificate \"a\": cancelled", failure.Status.Detail);
    }

    [Theory]
    [InlineData(nameof(ErrorClass.Credentials), nameof(Recovery.None), nameof(FailureKind.Credentials), StatusCode.Unauthenticated)]
    [InlineData(nameof(ErrorClass.Permission), nameof(Recovery.None), nameof(FailureKind.Api), StatusCode.PermissionDenied)]
    [InlineData(nameof(ErrorClass.NotFound), nameof(Recovery.None), nameof(FailureKind.Api), StatusCode.NotFound)]
    [InlineData(nameof(ErrorClass.Input), nameof(Recovery.None), nameof(FailureKind.Api), StatusCode.InvalidArgument)]
    [InlineData(nameof(ErrorClass.Fatal), nameof(Recovery.None), nameof(FailureKind.Api), StatusCode.Internal)]
    [InlineData(nameof(ErrorClass.Retry), nameof(Recovery.SlowDown), nameof(FailureKind.Api), StatusCode.ResourceExhausted)]
    [InlineData(nameof(ErrorClass.Retry), nameof(Recovery.BackOff), nameof(FailureKind.Timeout), StatusCode.DeadlineExceeded)]
    [InlineData(nameof(ErrorClass.Retry), nameof(Recovery.BackOff), nameof(FailureKind.Transport), StatusCode.Unavailable)]
    public async Task Invoke_OnAFailureOfAClass_HasTheStatusThatFits(string errorClass, string recovery, string kind, StatusCode expected)
    {
        var failure = new ApiFailure(Enum.Parse<FailureKind>(kind), Enum.Parse<ErrorClass>(errorClass), Enum.Parse<Recovery>(recovery), "it failed");
        using var plugin = PluginUnderTest.WithFailure(new TencentCloudException("ssl.example.com", failure, 1, TimeSpan.Zero));

        var thrown = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync("""{"certificateId": "a"}"""));

        Assert.Equal(expected, thrown.StatusCode);
    }
}
