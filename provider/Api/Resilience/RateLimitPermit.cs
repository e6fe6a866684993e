using System.Threading.RateLimiting;

namespace TencentSsl.Api.Resilience;

/// <summary>A permit to send one request, or the refusal of one. Disposing a permit says that the request has ended.</summary>
internal sealed class RateLimitPermit(Action? onEnd) : RateLimitLease
{
    private Action? _onEnd = onEnd;

    /// <summary>Gets the lease that permits nothing.</summary>
    public static RateLimitPermit Refused { get; } = new(null);

    public override bool IsAcquired { get; } = onEnd is not null;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _onEnd, null)?.Invoke();
        base.Dispose(disposing);
    }
}
