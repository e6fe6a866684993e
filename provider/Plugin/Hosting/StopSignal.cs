using System.Runtime.InteropServices;

namespace TencentSsl.Plugin.Hosting;

/// <summary>
/// Waits for the signal by which the engine, or a person, ends the process. It stays in force until the process is gone: a second signal
/// must not turn an orderly end into an abrupt one.
/// </summary>
internal static class StopSignal
{
    private const int Interrupt = 2;
    private const nint DefaultHandler = 0;

    private static readonly TaskCompletionSource Source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>Begins to wait.</summary>
    public static Task ReceiveAsync()
    {
        // A shell has its background jobs ignore SIGINT, their children inherit that, and .NET does not hear an ignored
        // signal. The engine ends its plugins with it all the same.
        if (!OperatingSystem.IsWindows())
        {
            _ = NativeMethods.SetSignalHandler(Interrupt, DefaultHandler);
        }

        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Receive));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Receive));
        return Source.Task;
    }

    private static void Receive(PosixSignalContext context)
    {
        // The process ends by itself, in order, rather than at once.
        context.Cancel = true;
        Source.TrySetResult();
    }
}
