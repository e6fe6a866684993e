using System.Runtime.InteropServices;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Waits for the signal by which the engine, or a person, ends the process.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public StopSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Receive);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Receive);
    }

    public Task Received => _received.Task;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        // The process ends by itself, in order, rather than at once.
        context.Cancel = true;
        _received.TrySetResult();
    }
}
