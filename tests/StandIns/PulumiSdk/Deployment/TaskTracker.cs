using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Everything that a program has set off. The program is over when all of it has ended, or one part has failed.</summary>
internal sealed class TaskTracker
{
    private readonly object _gate = new();
    private readonly List<Exception> _failures = [];
    private int _running;
    private TaskCompletionSource<ImmutableArray<Exception>>? _waiter;

    public void Add(Task task)
    {
        lock (_gate)
        {
            _running++;
        }

        // Before anything that waits for the task goes on: a failure is then seen ahead of what follows from it.
        task.ContinueWith(OnEnded, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>The failures so far, without waiting for the rest; none once everything has ended well.</summary>
    public Task<ImmutableArray<Exception>> WaitForIdleOrFailureAsync()
    {
        lock (_gate)
        {
            if (_failures.Count > 0 || _running == 0)
            {
                return Task.FromResult(TakeFailures());
            }

            _waiter ??= new TaskCompletionSource<ImmutableArray<Exception>>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    private void OnEnded(Task task)
    {
        lock (_gate)
        {
            _running--;
            if (task.Exception is { } failure)
            {
                _failures.AddRange(failure.InnerExceptions);
            }

            if (_failures.Count > 0 || _running == 0)
            {
                _waiter?.SetResult(TakeFailures());
                _waiter = null;
            }
        }
    }

    /// <summary>One failure passes through many tasks; it is reported once.</summary>
    private ImmutableArray<Exception> TakeFailures()
    {
        ImmutableArray<Exception> result = [.. _failures.Distinct()];
        _failures.Clear();
        return result;
    }
}
