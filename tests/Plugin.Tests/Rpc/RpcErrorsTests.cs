using System.Text;
using Grpc.Core;
using TencentSsl.Plugin.Rpc;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Rpc;

public sealed class RpcErrorsTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("\u8bc1")]
    [InlineData("\U0001F512")]
    [InlineData("x\U0001F512")]
    [InlineData("%\n")]
    public void Limit_OfALongText_IsAtMost8KiBAndOfWholeCharacters(string unit)
    {
        var cut = RpcErrors.Limit(string.Concat(Enumerable.Repeat(unit, 20000)));

        Assert.InRange(Encoding.UTF8.GetByteCount(cut), 1, 8192);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.Equal(cut, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(cut)));
    }

    [Fact]
    public void Limit_OfAShortText_IsTheText() => Assert.Equal("short", RpcErrors.Limit("short"));

    [Fact]
    public void Limit_AtTheBorder_CutsOnlyWhatIsBeyond()
    {
        Assert.Equal(new string('x', 2000), RpcErrors.Limit(new string('x', 2000)));
        Assert.Equal(new string('x', 2000) + "…", RpcErrors.Limit(new string('x', 2001)));
    }

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

        Assert.InRange(Encoding.UTF8.GetByteCount(failure.Status.Detail), 100, 8192);
        Assert.StartsWith("getCertificate \"", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Status.Detail);
    }

    [Fact]
    public async Task Invoke_WithAnEndlessArgumentName_StaysWithinTheLimit()
    {
        using var plugin = PluginUnderTest.WithFixture("healthy1");

        var response = await plugin.InvokeAsync($$"""{"certificateId": "healthy1", "{{new string('\u8bc1', 100000)}}": 1}""");

        var failure = Assert.Single(response.Failures);
        Assert.InRange(Encoding.UTF8.GetByteCount(failure.Reason), 10, 8192);
    }
}
