using Grpc.Core;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class RpcErrorsTests
{
    [Fact]
    public void FromUnforeseen_OfAnyException_ShowsItsTypeAndNotItsText()
    {
        var failure = RpcErrors.FromUnforeseen("/a/B", new InvalidOperationException("CANARY", new IOException("CANARY")));

        Assert.Equal(new Status(StatusCode.Internal, "/a/B: the provider has a fault (InvalidOperationException); please report it"), failure.Status);
    }

    [Fact]
    public void FromUnforeseen_OfAnRpcException_IsThatException()
    {
        var known = RpcErrors.NotFound("x");

        Assert.Same(known, RpcErrors.FromUnforeseen("/a/B", known));
    }

    [Fact]
    public void FromUnforeseen_OfACancellation_IsCancelled() =>
        Assert.Equal(StatusCode.Cancelled, RpcErrors.FromUnforeseen("/a/B", new TaskCanceledException()).StatusCode);

    [Fact]
    public async Task Invoke_WithAnEndlessErrorText_StaysWithinTheLimit()
    {
        using var plugin = PluginUnderTest.WithFailure(PluginUnderTest.ApiError("InternalError", string.Concat(Enumerable.Repeat("\u8bc1\u4e66 %\n", 100000))));

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.InvokeAsync($$"""{"certificateId": "Juz8JAxn"}"""));

        Assert.InRange(StatusMessage.Encode(failure.Status.Detail).Length, 100, 6144);
        Assert.StartsWith("getCertificate \"", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Status.Detail);
    }

    [Fact]
    public async Task Invoke_WithAnEndlessArgumentName_StaysWithinTheLimit()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "{{new string('\u8bc1', 100000)}}": 1}""");

        var failure = Assert.Single(response.Failures);
        Assert.InRange(StatusMessage.Encode(failure.Reason).Length, 10, 6144);
    }
}
