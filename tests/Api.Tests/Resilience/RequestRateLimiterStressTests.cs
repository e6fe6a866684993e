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
        using var limiter = new RequestRateLimiter(Limit, _time);
        var held = 0;
        var worst = 0;
        var callers = Enumerable.Range(0, 400).Select(number => Task.Run(() => CallAsync(number), TestContext.Current.CancellationToken)).ToArray();

        var all = Task.WhenAll(callers);
        while (!all.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(1010));
            await Task.Yield();
        }

        await all;
        _time.Advance(TimeSpan.FromSeconds(30));

        var statistics = limiter.GetStatistics()!;
        Assert.Equal((Limit, 0), ((int)statistics.CurrentAvailablePermits, (int)statistics.CurrentQueuedCount));
        Assert.InRange(worst, 1, Limit);

        async Task CallAsync(int number)
        {
            using var cancellation = new CancellationTokenSource();
            var waiting = number % 5 == 0 ? limiter.AcquireAheadAsync(cancellation.Token) : limiter.AcquireAsync(1, cancellation.Token);
            var giveUp = number % 3 == 0 ? Task.Run(cancellation.Cancel, TestContext.Current.CancellationToken) : Task.CompletedTask;
            try
            {
                using var lease = await waiting;
                InterlockedMax(ref worst, Interlocked.Increment(ref held));
                await Task.Yield();
                Interlocked.Decrement(ref held);
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancellation.IsCancellationRequested);
            }

            if (number % 50 == 0)
            {
                limiter.SlowDown();
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
