using System.Text;
using Grpc.Core;
using TencentSsl.Plugin.Tests.Support;

namespace TencentSsl.Plugin.Tests.Serving;

public sealed class GrpcServerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5 * 1024 * 1024)]
    public async Task Call_OfAnySize_IsAnswered(int length)
    {
        await using var served = await ServedMethods.StartAsync(EchoService.Bind());
        var request = new byte[length];
        new Random(1).NextBytes(request);

        var response = await EchoService.Call(served.Channel, request, Cancelled);

        Assert.True(request.AsSpan().SequenceEqual(response));
    }

    [Fact]
    public async Task Call_TwoHundredAtOnceOnOneConnection_AreAllInFlightTogether()
    {
        const int Count = 200;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        await using var served = await ServedMethods.StartAsync(EchoService.Bind(async (request, context) =>
        {
            if (Interlocked.Increment(ref arrived) == Count)
            {
                all.SetResult();
            }

            await all.Task.WaitAsync(context.CancellationToken);
            return request;
        }));

        var responses = await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            EchoService.Call(served.Channel, $"call {number}", Cancelled).ResponseAsync)).WithinReason();

        Assert.Equal(Enumerable.Range(0, Count).Select(number => $"call {number}"), responses.Select(Encoding.UTF8.GetString));
    }

    [Theory]
    [InlineData("plain text")]
    [InlineData("")]
    [InlineData("\u8bc1\u4e66 \U0001F512 b\u00fccher")]
    [InlineData("50 %, %41, tab\there\r\nsecond line\n\nlast\u0000")]
    [InlineData("~!\"#$&'()*+,-./:;<=>?@[\\]^_`{|}")]
    public async Task Call_ThatFails_CarriesItsTextUnchanged(string detail)
    {
        await using var served = await ServedMethods.StartAsync(EchoService.Bind((_, _) => throw new RpcException(new Status(StatusCode.NotFound, detail))));

        var failure = await Assert.ThrowsAsync<RpcException>(() => EchoService.Call(served.Channel, "", Cancelled).ResponseAsync);

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal(detail, failure.Status.Detail);
    }

    [Fact]
    public async Task Call_ThatFails_CarriesTrailers()
    {
        var trailers = new Metadata { { "x-text", "one" }, { "x-text", "two" }, { "x-data-bin", new byte[] { 0, 255, 1 } } };
        await using var served = await ServedMethods.StartAsync(EchoService.Bind((_, _) => throw new RpcException(new Status(StatusCode.Internal, "x"), trailers)));

        var failure = await Assert.ThrowsAsync<RpcException>(() => EchoService.Call(served.Channel, "", Cancelled).ResponseAsync);

        Assert.Equal("one,two", string.Join(",", failure.Trailers.GetAll("x-text").Select(entry => entry.Value)));
        Assert.Equal([0, 255, 1], failure.Trailers.GetValueBytes("x-data-bin")!);
    }

    [Fact]
    public async Task Call_WhoseHandlerThrowsAnything_ShowsItsTypeAndNotItsText()
    {
        await using var served = await ServedMethods.StartAsync(EchoService.Bind((_, _) => throw new InvalidOperationException("CANARY")));

        var failure = await Assert.ThrowsAsync<RpcException>(() => EchoService.Call(served.Channel, "", Cancelled).ResponseAsync);

        Assert.Equal(new Status(StatusCode.Unknown, "The call failed: InvalidOperationException."), failure.Status);
    }

    [Fact]
    public async Task Call_GivenUpByItsClient_CancelsTheHandler()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var served = await ServedMethods.StartAsync(EchoService.Bind(async (request, context) =>
        {
            using var registration = context.CancellationToken.Register(ended.SetResult);
            begun.SetResult();
            await ended.Task;
            return request;
        }));
        using var client = new CancellationTokenSource();

        var call = EchoService.Call(served.Channel, "", client.Token);
        await begun.Task.WithinReason();
        await client.CancelAsync();

        await ended.Task.WithinReason();
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
    }

    [Fact]
    public async Task Stop_WithACallInFlight_EndsTheCallInOrder()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var served = await ServedMethods.StartAsync(EchoService.Bind(async (request, context) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return request;
        }));
        var call = EchoService.Call(served.Channel, "", Cancelled);
        await begun.Task.WithinReason();

        await served.Server.StopAsync();

        // A connection that was cut when the time was over would be UNAVAILABLE.
        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(new Status(StatusCode.Cancelled, "The call was cancelled."), failure.Status);
    }

    [Fact]
    public async Task Stop_Twice_IsTheSameAsOnce()
    {
        var served = await ServedMethods.StartAsync(EchoService.Bind());
        await EchoService.Call(served.Channel, "", Cancelled);

        await served.Server.StopAsync();

        Assert.Null(await Record.ExceptionAsync(async () => await served.DisposeAsync()));
    }

    [Theory]
    [InlineData("test.Echo", "Other")]
    [InlineData("test.Other", "Call")]
    [InlineData("test.echo", "Call")]
    public async Task Call_OfAnUnknownMethod_IsUnimplemented(string service, string name)
    {
        await using var served = await ServedMethods.StartAsync(EchoService.Bind());
        var marshaller = EchoService.Method.RequestMarshaller;
        var method = new Method<byte[], byte[]>(MethodType.Unary, service, name, marshaller, marshaller);

        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            served.Channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(cancellationToken: Cancelled), []).ResponseAsync);

        Assert.Equal(new Status(StatusCode.Unimplemented, $"Method /{service}/{name} is not implemented."), failure.Status);
    }
}
