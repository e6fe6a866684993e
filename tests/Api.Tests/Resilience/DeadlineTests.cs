using TencentSsl.Api.Errors;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class DeadlineTests
{
    [Fact]
    public async Task CallAsync_NoAnswerInTime_IsAskedForAgain()
    {
        using var harness = new Harness(Harness.Unpaced with { RequestTimeout = TimeSpan.FromSeconds(3) });
        harness.Http.Then(Replies.Stall, 2).Then(Replies.Certificate);

        await harness.RunAsync();

        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)], harness.Waits);
    }

    [Fact]
    public async Task CallAsync_FirstAnswerNeverComes_EndsAtTheTotalDeadline()
    {
        using var harness = new Harness(Harness.Unpaced with { TotalTimeout = TimeSpan.FromSeconds(5) });
        harness.Http.Then(Replies.Stall);

        var exception = await harness.FailAsync();

        Assert.StartsWith("no answer within 5 s (", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(", 1 attempt in 5.0 s)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(FailureKind.Timeout, exception.Failure.Kind);
    }

    [Fact]
    public async Task CallAsync_LaterAnswerNeverComes_TellsTheEarlierCause()
    {
        using var harness = new Harness(Harness.Unpaced with { TotalTimeout = TimeSpan.FromSeconds(5) });
        harness.Http.Then(Replies.Error("InternalError", "backend gone")).Then(Replies.Stall);

        var exception = await harness.FailAsync();

        Assert.StartsWith("InternalError: backend gone; gave up after 5 s. ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("InternalError", Replies.RequestId, 2), (exception.Failure.Code, exception.Failure.RequestId, exception.Attempts));
    }

    [Fact]
    public async Task CallAsync_DeadlineDuringAWait_EndsTheWait()
    {
        using var harness = new Harness(Harness.Unpaced with { TotalTimeout = TimeSpan.FromSeconds(6) }, random: () => 0.999);
        harness.Http.Then(Replies.Error("InternalError"));

        var exception = await harness.FailAsync();

        // After 0.5, 1 and 2 seconds the wait of 4 is cut off.
        Assert.Equal((4, TimeSpan.FromSeconds(6)), (exception.Attempts, exception.Elapsed));
        Assert.StartsWith("InternalError: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_BodyThatStalls_EndsAtTheRequestsDeadline()
    {
        using var harness = new Harness(Harness.Unpaced with { MaxRetries = 0 });
        harness.Http.Then((clock, _, cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new StallingStream(clock)) }));

        var exception = await harness.FailAsync();

        Assert.StartsWith("no answer within 10 s (", exception.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(10), exception.Elapsed);
    }

    [Fact]
    public async Task CallAsync_LongQueue_DoesNotUseUpTheDeadline()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1, TotalTimeout = TimeSpan.FromSeconds(10) });
        harness.Http.Then(Replies.Certificate);
        var calls = Enumerable.Range(0, 30).Select(_ => harness.CallAsync(TestContext.Current.CancellationToken)).ToArray();

        foreach (var call in calls.Skip(1))
        {
            Assert.False(call.IsCompleted);
            harness.Clock.MoveToNextTimer();
            await call;
        }

        Assert.Equal(30, harness.Http.Requests.Count);
        Assert.All(harness.Waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1)));
    }

    [Fact]
    public async Task CallAsync_FortyCallsAtTenASecond_TakeLessThanFourAndAHalfSeconds()
    {
        using var harness = new Harness(new ApiClientOptions());
        harness.Http.Then(Replies.Certificate);
        var calls = Enumerable.Range(0, 40).Select(_ => harness.CallAsync(TestContext.Current.CancellationToken)).ToArray();

        foreach (var burst in calls.Chunk(10))
        {
            await Task.WhenAll(burst);
            harness.Clock.MoveToNextTimer();
        }

        var times = harness.Http.Requests.Select(request => request.Time - TestClock.Origin).ToArray();
        Assert.InRange(times[^1], TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4.5));
        Assert.All(times, first => Assert.InRange(times.Count(time => time >= first && time < first + TimeSpan.FromSeconds(1)), 1, 10));
    }

    /// <summary>A body of which nothing comes.</summary>
    private sealed class StallingStream(TestClock clock) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(clock.StallAsync<int>(cancellationToken));
    }
}
