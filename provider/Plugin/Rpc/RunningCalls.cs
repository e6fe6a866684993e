namespace TencentSsl.Plugin.Rpc;

/// <summary>
/// Ends all running calls when the engine says so or the process stops. After a Cancel the process may be used again, by
/// the next run that attaches to it: a new handshake makes it ready.
/// </summary>
internal sealed class RunningCalls : IDisposable
{
    private CancellationTokenSource _source = new();

    /// <summary>Begins a call that ends with its caller, and with all others.</summary>
    public CancellationTokenSource Begin(CancellationToken caller) =>
        CancellationTokenSource.CreateLinkedTokenSource(caller, Volatile.Read(ref _source).Token);

    public void CancelAll() => Volatile.Read(ref _source).Cancel();

    public void Rearm()
    {
        var current = Volatile.Read(ref _source);
        if (current.IsCancellationRequested)
        {
            Interlocked.CompareExchange(ref _source, new CancellationTokenSource(), current);
        }
    }

    public void Dispose() => _source.Dispose();
}
