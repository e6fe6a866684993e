using Pulumirpc;

namespace Pulumi;

internal sealed class EngineLogger(IEngine engine, TaskTracker tasks)
{
    private readonly object _gate = new();
    private Task _last = Task.CompletedTask;
    private volatile bool _loggedErrors;

    /// <summary>Whether the program has logged an error, or could not log: it fails then, whatever else it does.</summary>
    public bool LoggedErrors => _loggedErrors;

    public void Debug(string message)
    {
        _ = LogAsync(LogSeverity.Debug, message);
    }

    public Task LogAsync(
        LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        _loggedErrors |= severity == LogSeverity.Error;
        var request = new LogRequest
        {
            Severity = severity,
            Message = message,
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };

        Task task;
        lock (_gate)
        {
            // Messages arrive in the order in which they were logged, but none waits for the resource of another.
            task = resource is null ? SendAfterAsync(_last, request) : SendForAsync(resource, request);
            _last = resource is null ? task : _last;
        }

        tasks.Add(task);
        return task;
    }

    private async Task SendForAsync(Resource resource, LogRequest request)
    {
        await Task.Yield();
        try
        {
            request.Urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }
        catch
        {
            // A resource that failed has no URN; the message goes to the stack then.
        }

        await SendAsync(request).ConfigureAwait(false);
    }

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        await Task.Yield();
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await SendAsync(request).ConfigureAwait(false);
    }

    private async Task SendAsync(LogRequest request)
    {
        try
        {
            await engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A failure to log must not be logged in its turn.
            _loggedErrors = true;
            throw new LogException(exception);
        }
    }
}
