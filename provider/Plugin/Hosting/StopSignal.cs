using System.Runtime.InteropServices;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Waits for the signal by which the engine, or a person, ends the process.</summary>
internal sealed class StopSignal : IDisposable
{
    private const int Interrupt = 2;
    private const nint DefaultHandler = 0;

    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public StopSignal()
    {
        // A shell has its background jobs ignore SIGINT, their children inherit that, and .NET does not hear an ignored
        // signal. The engine ends its plugins with it all the same.
        if (!OperatingSystem.IsWindows())
        {
            _ = SetHandler(Interrupt, DefaultHandler);
        }

        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Receive);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Receive);
    }

    public Task Received => _received.Task;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint SetHandler(int signal, nint handler);

    private void Receive(PosixSignalContext context)
    {
        // The process ends by itself, in order, rather than at once.
        context.Cancel = true;
        _received.TrySetResult();
    }
}
