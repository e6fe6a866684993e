namespace TencentSsl.StandIns.SslApi;

/// <summary>The requests that the API was sent, each entered when its answer was decided on and before it was sent.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<RequestRecord> _records = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];

    internal RequestLog()
    {
    }

    /// <summary>All requests since the start or the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<RequestRecord> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _records];
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _records.Count;
            }
        }
    }

    /// <summary>How many there are of one action.</summary>
    public int CountOf(string action) => All.Count(record => string.Equals(record.Action, action, StringComparison.Ordinal));

    /// <summary>How many there are for one certificate.</summary>
    public int CountFor(string certificateId) =>
        All.Count(record => string.Equals(record.CertificateId, certificateId, StringComparison.Ordinal));

    /// <summary>Waits until there are so many, without looking again and again.</summary>
    public async Task WaitForCountAsync(int count, CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_records.Count >= count)
            {
                return;
            }

            _waiting.Add((count, reached));
        }

        await reached.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Forgets all requests.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _records.Clear();
        }
    }

    internal void Add(RequestRecord record)
    {
        lock (_lock)
        {
            _records.Add(record);
            foreach (var (count, reached) in _waiting)
            {
                if (_records.Count >= count)
                {
                    reached.TrySetResult();
                }
            }

            _waiting.RemoveAll(waiting => waiting.Reached.Task.IsCompleted);
        }
    }
}
