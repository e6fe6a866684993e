using System.Net;
using TencentSsl.Api.Resilience;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>Whatever a call is waiting for, it ends when its caller gives up.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public async Task CallAsync_CancelledBefore_SendsNothing()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Certificate);
        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => harness.CallAsync(_cancellation.Token));

        Assert.Empty(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_CancelledWhileFetchingCredentials_Ends()
    {
        var credentials = new ScriptedCredentials();
        using var harness = new Harness(credentials: credentials);
        credentials.Before = cancellationToken => harness.Clock.StallAsync<bool>(cancellationToken);
        harness.Http.Then(Replies.Certificate);

        await CancelAtRestAsync(harness);

        Assert.Empty(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_CancelledWhileWaitingForAnAnswer_Ends()
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Stall);

        await CancelAtRestAsync(harness);

        Assert.Single(harness.Http.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task CallAsync_CancelledBetweenRequests_Ends(HttpStatusCode status)
    {
        using var harness = new Harness();
        harness.Http.Then(Replies.Busy(status, "30"));

        await CancelAtRestAsync(harness);

        Assert.Single(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_CancelledWhileReplacingCredentials_Ends()
    {
        var credentials = new ScriptedCredentials();
        using var harness = new Harness(credentials: credentials);
        harness.Http.Then((clock, request, cancellationToken) =>
        {
            credentials.Before = token => clock.StallAsync<bool>(token);
            return Replies.Error("AuthFailure.TokenFailure")(clock, request, cancellationToken);
        });

        await CancelAtRestAsync(harness);

        Assert.Single(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_CancelledInTheQueue_Ends()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1 });
        harness.Http.Then(Replies.Certificate);
        await harness.RunAsync();

        // The permit is taken, so that this call is in the queue when the method returns.
        var queued = harness.CallAsync(_cancellation.Token);
        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.Single(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_CancelledInTheQueueOfRetries_Ends()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1 });
        harness.Http.Then(Replies.Html502);

        // There is no wait after the first failure, and no permit for the second request.
        var repeating = harness.CallAsync(_cancellation.Token);
        Assert.Single(harness.Http.Requests);
        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => repeating);
        Assert.Single(harness.Http.Requests);
    }

    [Fact]
    public async Task CallAsync_CancelledInTheQueue_TakesNoPermitAway()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1 });
        harness.Http.Then(Replies.Certificate);
        await harness.RunAsync();
        var given = harness.CallAsync(_cancellation.Token);
        var waiting = harness.CallAsync(TestContext.Current.CancellationToken);
        await _cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        harness.Clock.MoveToNextTimer();

        await waiting;
        Assert.Equal(2, harness.Http.Requests.Count);
    }

    [Fact]
    public async Task CallAsync_CancelledAsItIsGranted_LosesNoPermit()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1 });
        harness.Http.Then(Replies.Certificate);
        await harness.RunAsync();

        // Which comes first is open, and each time it may be the other.
        for (var round = 0; round < 200; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var granted = harness.CallAsync(cancellation.Token);
            harness.Clock.MoveToNextTimer();
            await cancellation.CancelAsync();
            await Record.ExceptionAsync(() => granted);
        }

        var last = harness.CallAsync(TestContext.Current.CancellationToken);
        harness.Clock.MoveToNextTimer();
        await last.WaitAsync(TestClock.HangLimit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task CallAsync_DisposedWhileInTheQueue_Ends()
    {
        using var harness = new Harness(new ApiClientOptions { MaxRequestsPerSecond = 1 });
        harness.Http.Then(Replies.Certificate);
        await harness.RunAsync();
        var queued = harness.CallAsync(TestContext.Current.CancellationToken);

        harness.Caller.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
    }

    private async Task CancelAtRestAsync(Harness harness)
    {
        var call = Task.Run(() => harness.CallAsync(_cancellation.Token), TestContext.Current.CancellationToken);
        await harness.Clock.RestAsync(call);
        Assert.False(call.IsCompleted);

        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(TimeSpan.Zero, harness.Clock.Elapsed);
    }
}
