using TencentSsl.Api.Resilience;

namespace TencentSsl.Api.Tests.Resilience.Fleet;

/// <summary>A process of a simulated fleet.</summary>
internal sealed class FleetMember(TimeSpan start, TimeSpan latency)
{
    private readonly List<Task<RateLimitPermit>> _waiting = [];
    private readonly CancellationTokenSource _deadline = new();
    private readonly List<TimeSpan> _reads = [];

    public TimeSpan Start => start;

    public TimeSpan Latency => latency;

    public bool IsConnected { get; set; }

    public RequestRateLimiter Limiter { get; set; } = null!;

    /// <summary>Gets when its reads were answered, since the simulation began.</summary>
    public IReadOnlyList<TimeSpan> Reads => _reads;

    public bool IsDone(int reads) => _reads.Count == reads || _deadline.IsCancellationRequested;

    public void Acquire(bool isRetry)
    {
        if (!_deadline.IsCancellationRequested)
        {
            _waiting.Add(Limiter.AcquireAsync(isRetry, _deadline.Token).AsTask());
        }
    }

    /// <summary>Takes the permits that were granted since the last time.</summary>
    public IReadOnlyList<RateLimitPermit> TakeGranted()
    {
        List<RateLimitPermit> granted = [];
        _waiting.RemoveAll(task =>
        {
            if (task.IsCompletedSuccessfully)
            {
                granted.Add(task.GetAwaiter().GetResult());
            }

            return task.IsCompleted;
        });
        return granted;
    }

    public void AddRead(TimeSpan moment) => _reads.Add(moment);

    public void GiveUp()
    {
        if (_waiting.Count > 0)
        {
            _deadline.Cancel();
        }
    }
}
