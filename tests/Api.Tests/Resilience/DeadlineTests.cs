using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Listing;
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

        Assert.StartsWith("gave up after 5 s waiting for an answer. A longer totalTimeoutSeconds gives it more time (", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(", 1 attempt in 5.0 s)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(FailureKind.Timeout, exception.Failure.Kind);
    }

    [Fact]
    public async Task CallAsync_LaterAnswerNeverComes_TellsTheEarlierCause()
    {
        using var harness = new Harness(Harness.Unpaced with { TotalTimeout = TimeSpan.FromSeconds(5) });
        harness.Http.Then(Replies.Error("InternalError", "backend gone")).Then(Replies.Stall);

        var exception = await harness.FailAsync();

        Assert.StartsWith("InternalError: backend gone; gave up after 5 s waiting for an answer. ", exception.Message, StringComparison.Ordinal);
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
    public async Task CallAsync_LongQueue_EndsAtTheDeadlineAndSaysWhatItWaitedFor()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1, TotalTimeout = TimeSpan.FromSeconds(10) });
        harness.Http.Then(Replies.Certificate);
        var calls = Enumerable.Range(0, 30).Select(_ => harness.CallAsync(TestContext.Current.CancellationToken)).ToArray();

        foreach (var call in calls[1..10])
        {
            harness.Clock.MoveToNextTimer();
            await call;
        }

        harness.Clock.MoveToNextTimer();
        var exception = await Assert.ThrowsAsync<TencentCloudException>(() => calls[^1]);
        Assert.StartsWith("gave up after 10 s waiting for a place under the rate limit. ", exception.Message, StringComparison.Ordinal);
        Assert.InRange(harness.Clock.Elapsed, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10.5));
        Assert.Equal(10, harness.Http.Requests.Count);
    }

    [Fact]
    public async Task CallAsync_CredentialsThatHang_EndAtTheDeadlineAndAreNamed()
    {
        var credentials = new ScriptedCredentials();
        using var harness = new Harness(Harness.Unpaced with { TotalTimeout = TimeSpan.FromSeconds(5) }, credentials);
        credentials.Before = token => harness.Clock.StallAsync<bool>(token);

        var exception = await harness.FailAsync();

        Assert.StartsWith("gave up after 5 s waiting for credentials. ", exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, TimeSpan.FromSeconds(5)), (exception.Attempts, harness.Clock.Elapsed));
    }

    [Fact]
    public async Task StartCall_ListOfSeveralPages_HasOneDeadlineForAllOfThem()
    {
        using var harness = new Harness(Harness.Unpaced with { TotalTimeout = TimeSpan.FromSeconds(5) });
        using var client = new SslApiClient(harness.Caller);
        harness.Http.Then(async (clock, request, cancellationToken) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), clock, cancellationToken);
            return await FullPage(clock, request, cancellationToken);
        });

        var exception = await Assert.ThrowsAsync<TencentCloudException>(() => harness.Clock.RunAsync(() =>
            new CertificateLister(client.StartCall()).ReadAsync(new DescribeCertificatesRequest(), TestContext.Current.CancellationToken)));

        Assert.StartsWith("gave up after 5 s waiting for an answer for page 2 of the list. ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(5), harness.Clock.Elapsed);
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

    private static Reply FullPage { get; } = Replies.Json($$$"""
        {"Response":{"TotalCount":2000,"Certificates":[{{{string.Join(',', Enumerable.Range(1, 1000).Select(number => $"{{\"CertificateId\":\"c{number}\"}}"))}}}],"RequestId":"r"}}
        """);

    /// <summary>A body of which nothing comes.</summary>
    private sealed class StallingStream(TestClock clock) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(clock.StallAsync<int>(cancellationToken));
    }
}
