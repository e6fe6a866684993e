using TencentSsl.Api.Diagnostics;

namespace TencentSsl.Api.Resilience;

/// <summary>The moment at which a function call has to have ended, whatever it waits for: one for all the requests of the call.</summary>
internal sealed class CallDeadline(TimeSpan limit, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    /// <summary>Gets the whole time of the call.</summary>
    public TimeSpan Limit => limit;

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>Gets what is left; zero once the deadline has passed.</summary>
    public TimeSpan Remaining => limit > Elapsed ? limit - Elapsed : TimeSpan.Zero;

    /// <summary>Runs work until it ends or the deadline passes, and then throws what <paramref name="explain"/> makes of it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up before the deadline.</exception>
    public async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> work,
        Func<Exception, Exception> explain,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(Remaining, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await work(both.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw explain(exception);
        }
    }

    public override string ToString() => Duration.Text(limit);
}
