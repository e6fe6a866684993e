using System.Diagnostics;
using System.Runtime.InteropServices;
using TencentSsl.StandIns.PulumiEngine.Deployments;

namespace TencentSsl.StandIns.PulumiEngine.Processes;

/// <summary>
/// A process in a group of its own where the system has <c>setsid</c>: the user's Ctrl-C is for the engine,
/// which passes it on in its own time.
/// </summary>
internal sealed partial class ChildProcess : IDisposable
{
    private const int InterruptSignal = 2;

    private readonly Process _process;

    private ChildProcess(Process process)
    {
        _process = process;
    }

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    public int ExitCode => _process.ExitCode;

    public static ChildProcess Start(ProcessLaunch launch, ProcessEnvironment environment)
    {
        var start = new ProcessStartInfo
        {
            FileName = launch.FileName,
            WorkingDirectory = launch.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (OperatingSystem.IsLinux() && environment.FindOnPath("setsid") is { } ownGroup)
        {
            start.FileName = ownGroup;
            start.ArgumentList.Add(launch.FileName);
        }

        foreach (var argument in launch.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var (name, value) in environment.Variables.Concat(launch.Environment))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"could not start {launch.FileName}");
        if (!launch.KeepsInputOpen)
        {
            process.StandardInput.Close();
        }

        return new ChildProcess(process);
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Interrupts the process, and kills it when that has not ended it in time.</summary>
    /// <returns>Whether it had to be killed.</returns>
    public async Task<bool> StopAsync(TimeSpan patience, TimeProvider timeProvider)
    {
        Interrupt();
        using var timeout = new CancellationTokenSource(patience, timeProvider);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
    }

    public void Dispose() => _process.Dispose();

    private void Interrupt()
    {
        if (_process.HasExited)
        {
            return;
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            _process.Kill(entireProcessTree: true);
        }
        else if (SendSignal(-_process.Id, InterruptSignal) != 0)
        {
            // Without a group of its own the process is signalled alone.
            _ = SendSignal(_process.Id, InterruptSignal);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
