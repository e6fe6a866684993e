using TencentSsl.Api.Common;

namespace TencentSsl.Api.Tests.Common;

public sealed class InFlightTests
{
    private readonly InFlight<string, int> _inFlight = new();
    private readonly TaskCompletionSource<int> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken _work;
    private int _runs;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JoinAsync_FiftyCallers_ShareOneRun()
    {
        var callers = Join(50);
        _answer.SetResult(7);

        Assert.All(await Task.WhenAll(callers), result => Assert.Equal(7, result));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task JoinAsync_AnotherKey_IsAnotherRun()
    {
        var one = _inFlight.JoinAsync("one", RunAsync, Cancelled);
        var two = _inFlight.JoinAsync("two", RunAsync, Cancelled);
        _answer.SetResult(7);

        await Task.WhenAll(one, two);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task JoinAsync_LaterCaller_AsksAgain()
    {
        _answer.SetResult(7);

        await _inFlight.JoinAsync("key", RunAsync, Cancelled);
        await _inFlight.JoinAsync("key", RunAsync, Cancelled);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task JoinAsync_SomeCallersGiveUp_TheOthersAreServed()
    {
        using var cancellation = new CancellationTokenSource();
        var impatient = _inFlight.JoinAsync("key", RunAsync, cancellation.Token);
        var patient = Join(3);

        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(_work.IsCancellationRequested);
        _answer.SetResult(7);

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.All(await Task.WhenAll(patient), result => Assert.Equal(7, result));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task JoinAsync_LastCallerGivesUp_TheWorkEnds()
    {
        using var first = new CancellationTokenSource();
        using var last = new CancellationTokenSource();
        Task<int>[] callers = [_inFlight.JoinAsync("key", RunAsync, first.Token), _inFlight.JoinAsync("key", RunAsync, last.Token)];

        await first.CancelAsync();
        Assert.False(_work.IsCancellationRequested);
        await last.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(callers));
        Assert.True(_work.IsCancellationRequested);
    }

    [Fact]
    public async Task JoinAsync_AfterAllGaveUp_AsksAgain()
    {
        using var cancellation = new CancellationTokenSource();
        var abandoned = _inFlight.JoinAsync("key", RunAsync, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);

        var second = _inFlight.JoinAsync("key", _ => Task.FromResult(8), Cancelled);

        Assert.Equal(8, await second);
    }

    [Fact]
    public async Task JoinAsync_WorkThatIgnoresItsEnd_StillHasAUsableToken()
    {
        using var cancellation = new CancellationTokenSource();
        var used = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var abandoned = _inFlight.JoinAsync("key", StubbornAsync, cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        _answer.SetResult(7);

        Assert.True(await used.Task);

        async Task<int> StubbornAsync(CancellationToken token)
        {
            var result = await _answer.Task;
            try
            {
                using var linked = CancellationTokenSource.CreateLinkedTokenSource(token);
                await using var registration = token.Register(() => { });
                used.SetResult(linked.IsCancellationRequested);
            }
            catch (Exception exception)
            {
                used.SetException(exception);
                throw;
            }

            return result;
        }
    }

    [Fact]
    public async Task JoinAsync_Failure_IsSharedAndNotKept()
    {
        var callers = Join(3);
        _answer.SetException(new InvalidOperationException("broken"));

        foreach (var caller in callers)
        {
            Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => caller)).Message);
        }

        Assert.Equal(8, await _inFlight.JoinAsync("key", _ => Task.FromResult(8), Cancelled));
    }

    [Fact]
    public async Task JoinAsync_WorkThatThrowsAtOnce_FailsTheCaller()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _inFlight.JoinAsync("key", _ => throw new InvalidOperationException(), Cancelled));

        Assert.Equal(8, await _inFlight.JoinAsync("key", _ => Task.FromResult(8), Cancelled));
    }

    [Fact]
    public async Task JoinAsync_CancelledCaller_StartsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _inFlight.JoinAsync("key", RunAsync, new CancellationToken(canceled: true)));

        Assert.Equal(0, _runs);
    }

    [Fact]
    public async Task JoinAsync_FailureThatNobodyWaitsFor_IsObserved()
    {
        var marker = Guid.NewGuid().ToString();
        var unobserved = new List<string>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs arguments) => unobserved.Add(arguments.Exception.ToString());
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await AbandonFailureAsync(marker);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.DoesNotContain(unobserved, text => text.Contains(marker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task JoinAsync_ManyThreadsJoiningAndGivingUp_NeverMissAnAnswer()
    {
        await Parallel.ForAsync(0, 3000, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancelled }, async (number, _) =>
        {
            using var cancellation = new CancellationTokenSource();
            var caller = _inFlight.JoinAsync($"key {number % 3}", WorkAsync, cancellation.Token);
            if (number % 4 == 0)
            {
                await cancellation.CancelAsync();
            }

            try
            {
                Assert.Equal(9, await caller);
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancellation.IsCancellationRequested);
            }
        });

        static async Task<int> WorkAsync(CancellationToken token)
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return 9;
        }
    }

    private Task<int>[] Join(int count) => [.. Enumerable.Range(0, count).Select(_ => _inFlight.JoinAsync("key", RunAsync, Cancelled))];

    private Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        _work = cancellationToken;
        return _answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>In a method of its own, so that no local variable keeps the failed task alive.</summary>
    private async Task AbandonFailureAsync(string marker)
    {
        using var cancellation = new CancellationTokenSource();
        var release = new TaskCompletionSource();
        var abandoned = _inFlight.JoinAsync("key", FailAsync, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);

        // On a thread of the pool the failure has arrived before this call returns.
        await Task.Run(release.SetResult, Cancelled);

        async Task<int> FailAsync(CancellationToken token)
        {
            await release.Task.ConfigureAwait(false);
            throw new InvalidOperationException(marker);
        }
    }
}
