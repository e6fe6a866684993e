namespace TencentSsl.Api.Common;

/// <summary>
/// Lets callers that ask for the same thing at the same time share one answer. A caller that gives up leaves the others
/// alone; the work ends when the last one has. Nothing is kept: whoever asks later asks anew.
/// </summary>
internal sealed class InFlight<TKey, TResult>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Shared> _running = [];

    public async Task<TResult> JoinAsync(TKey key, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shared = Enter(key, work);
        try
        {
            return await shared.Result.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, shared);
        }
    }

    private Shared Enter(TKey key, Func<CancellationToken, Task<TResult>> work)
    {
        Shared? shared;
        lock (_gate)
        {
            if (_running.TryGetValue(key, out shared))
            {
                shared.Callers++;
                return shared;
            }

            shared = new Shared();
            _running.Add(key, shared);
        }

        _ = RunAsync(key, shared, work);
        return shared;
    }

    private async Task RunAsync(TKey key, Shared shared, Func<CancellationToken, Task<TResult>> work)
    {
        try
        {
            var result = await work(shared.Token);
            Forget(key, shared);
            shared.SetResult(result);
        }
        catch (OperationCanceledException exception)
        {
            Forget(key, shared);
            shared.SetCanceled(exception.CancellationToken);
        }
#pragma warning disable CA1031 // Every failure belongs to the callers that wait for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Forget(key, shared);
            shared.SetException(exception);
        }
    }

    private void Leave(TKey key, Shared shared)
    {
        lock (_gate)
        {
            if (--shared.Callers > 0)
            {
                return;
            }

            Remove(key, shared);
        }

        // Cancelling what has already ended does nothing.
        shared.Cancel();
        shared.Dispose();
    }

    private void Forget(TKey key, Shared shared)
    {
        lock (_gate)
        {
            Remove(key, shared);
        }
    }

    private void Remove(TKey key, Shared shared)
    {
        if (_running.TryGetValue(key, out var current) && ReferenceEquals(current, shared))
        {
            _running.Remove(key);
        }
    }

    private sealed class Shared : IDisposable
    {
        private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource _cancellation = new();

        public int Callers { get; set; } = 1;

        public Task<TResult> Result => _completion.Task;

        public CancellationToken Token => _cancellation.Token;

        public void Cancel() => _cancellation.Cancel();

        public void Dispose() => _cancellation.Dispose();

        public void SetResult(TResult result) => _completion.TrySetResult(result);

        public void SetException(Exception exception)
        {
            _completion.TrySetException(exception);

            // All callers may have given up; a failure that nobody is left to see is no fault of the process.
            _ = _completion.Task.Exception;
        }

        public void SetCanceled(CancellationToken token) => _completion.TrySetCanceled(token);
    }
}
