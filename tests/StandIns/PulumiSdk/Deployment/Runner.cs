using System.Reflection;
using Pulumirpc;

namespace Pulumi;

/// <summary>Runs a program to its end and gives the exit code of the process.</summary>
internal sealed class Runner(DeploymentState state)
{
    private const int Failed = 1;

    /// <summary>The language host takes this for: failed, and the user has been told why.</summary>
    private const int FailedAndReported = 32;

    public Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
    {
        _ = new Stack(program, options);
        return WaitForEndAsync();
    }

    public async Task<int> RunAsync(Func<Task<Stack>> createStack)
    {
        try
        {
            var stack = await createStack().ConfigureAwait(false);
            stack.RegisterPropertyOutputs();
        }
        catch (Exception exception)
        {
            return await ReportAsync([exception]).ConfigureAwait(false);
        }

        return await WaitForEndAsync().ConfigureAwait(false);
    }

    private async Task<int> WaitForEndAsync()
    {
        var failures = await state.Tasks.WaitForIdleOrFailureAsync().ConfigureAwait(false);
        if (failures.Length > 0)
        {
            return await ReportAsync(failures).ConfigureAwait(false);
        }

        if (state.Logger.LoggedErrors)
        {
            return Failed;
        }

        try
        {
            await state.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return await ReportAsync([exception]).ConfigureAwait(false);
        }

        return 0;
    }

    private async Task<int> ReportAsync(IReadOnlyList<Exception> exceptions)
    {
        var exitCode = Failed;
        foreach (var exception in exceptions)
        {
            exitCode = await TryReportAsync(exception).ConfigureAwait(false) ? FailedAndReported : exitCode;
        }

        // For programs whose Main does not return what RunAsync gave.
        Environment.ExitCode = exitCode;
        return exitCode;
    }

    private async Task<bool> TryReportAsync(Exception exception)
    {
        switch (exception)
        {
            case LogException:
                await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine:\n{exception}").ConfigureAwait(false);
                return false;
            case RunException:
                await state.Logger.LogAsync(LogSeverity.Error, exception.Message).ConfigureAwait(false);
                return true;
            case ResourceException ofResource:
                var message = ofResource.HideStack ? ofResource.Message : ofResource.ToString();
                await state.Logger.LogAsync(LogSeverity.Error, message, ofResource.Resource).ConfigureAwait(false);
                return true;
            default:
                var program = Assembly.GetEntryAssembly()?.Location;
                await state.Logger.LogAsync(
                    LogSeverity.Error, $"Running program '{program}' failed with an unhandled exception:\n{exception}").ConfigureAwait(false);
                return true;
        }
    }
}
