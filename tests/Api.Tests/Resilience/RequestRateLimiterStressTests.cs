using Microsoft.Extensions.Time.Testing;
using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

public sealed class RequestRateLimiterStressTests
{
    private const int Limit = 8;

    private readonly FakeTimeProvider _time = new();

    /// <summary>Callers on many threads come, give up and end while permits come back: none may be lost and none made up.</summary>
    [Fact]
    public async Task AcquireAsync_ManyThreadsGivingUpAsTheyAreGranted_LosesNoPermit()
    {
        using var limiter = new RequestRateLimiter(Limit, _time, () => 0.5);
        var held = 0;
        var worst = 0;
        var callers = Enumerable.Range(0, 400).Select(number => Task.Run(() => CallAsync(number), TestContext.Current.CancellationToken)).ToArray();

        var all = Task.WhenAll(callers);
        while (!all.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await all;
        _time.Advance(TimeSpan.FromSeconds(30));

        var again = Enumerable.Range(0, Limit + 5).Select(_ => limiter.AcquireAsync(isRetry: false, TestContext.Current.CancellationToken)).ToArray();
        Assert.Equal(Limit, again.Count(permit => permit.IsCompletedSuccessfully));
        Assert.InRange(worst, 1, Limit);

        async Task CallAsync(int number)
        {
            using var cancellation = new CancellationTokenSource();
            var waiting = limiter.AcquireAsync(isRetry: number % 5 == 0, cancellation.Token);
            var giveUp = number % 3 == 0 ? Task.Run(cancellation.Cancel, TestContext.Current.CancellationToken) : Task.CompletedTask;
            try
            {
                using var permit = await waiting;
                InterlockedMax(ref worst, Interlocked.Increment(ref held));
                await Task.Yield();
                permit.Outcome = number % 50 == 0 ? RequestOutcome.Throttled : RequestOutcome.Admitted;
                Interlocked.Decrement(ref held);
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancellation.IsCancellationRequested);
            }

            await giveUp;
        }
    }

    private static void InterlockedMax(ref int largest, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref largest)) < value && Interlocked.CompareExchange(ref largest, value, seen) != seen)
        {
        }
    }
}
