using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience;

/// <summary>A request of a run, with the milliseconds at which things happened to it.</summary>
internal sealed class LimitedRequest(bool isRetry, int queued, int latency, RequestOutcome outcome) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private Task<RateLimitPermit>? _lease;

    public bool IsRetry => isRetry;

    public int Queued => queued;

    public int? Granted { get; private set; }

    public int? Ended { get; private set; }

    public bool IsCancelled { get; private set; }

    public bool IsWaiting => Granted is null && !IsCancelled;

    public bool HasEnded => Ended is not null || IsCancelled;

    public void Start(Func<CancellationToken, ValueTask<RateLimitPermit>> acquire) => _lease = acquire(_cancellation.Token).AsTask();

    public void Cancel()
    {
        _cancellation.Cancel();
        Assert.True(_lease!.IsCanceled);
        IsCancelled = true;
    }

    public void Observe(int now)
    {
        if (IsWaiting && _lease!.IsCompletedSuccessfully)
        {
            Granted = now;
        }

        if (Ended is null && Granted + latency <= now)
        {
            Ended = now;
            Assert.True(EndAsync().IsCompletedSuccessfully);
        }
    }

    public void Dispose() => _cancellation.Dispose();

    private async Task EndAsync()
    {
        using var permit = await _lease!;
        permit.Outcome = outcome;
    }
}
