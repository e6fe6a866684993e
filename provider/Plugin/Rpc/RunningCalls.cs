namespace TencentSsl.Plugin.Rpc;

/// <summary>
/// The running function calls of one connection. Cancel ends them, and those that follow, until the next handshake: the process
/// may be used again by the next run that attaches to it.
/// </summary>
internal sealed class RunningCalls
{
    /// <summary>How many calls may run at once: far more than the service serves before they time out.</summary>
    public const int Max = 10_000;

    private readonly Lock _gate = new();
    private readonly HashSet<CancellationTokenSource> _running = [];
    private bool _isCancelled;

    public bool IsCancelled
    {
        get
        {
            lock (_gate)
            {
                return _isCancelled;
            }
        }
    }

    /// <summary>Begins a call that ends with its caller, and with all others.</summary>
    public RunningCall Begin(CancellationToken caller)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        lock (_gate)
        {
            if (_running.Count >= Max)
            {
                source.Dispose();
                throw RpcErrors.ResourceExhausted($"more than {Max} function calls at once; call getCertificates for many certificates");
            }

            _running.Add(source);
            if (_isCancelled)
            {
                source.Cancel();
            }
        }

        return new RunningCall(this, source);
    }

    public void CancelAll()
    {
        lock (_gate)
        {
            _isCancelled = true;
            foreach (var source in _running)
            {
                // What waits for it goes on elsewhere, and not under the lock.
                _ = source.CancelAsync();
            }
        }
    }

    public void Rearm()
    {
        lock (_gate)
        {
            _isCancelled = false;
        }
    }

    private void End(CancellationTokenSource source)
    {
        lock (_gate)
        {
            _running.Remove(source);
        }

        source.Dispose();
    }

    /// <summary>One call, which ends when this is disposed.</summary>
    public readonly struct RunningCall(RunningCalls calls, CancellationTokenSource source) : IDisposable
    {
        public CancellationToken Token => source.Token;

        public void Dispose() => calls.End(source);
    }
}
