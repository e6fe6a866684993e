using System.Runtime.InteropServices;

namespace TencentSsl.Plugin.Hosting;

/// <summary>What the framework has no name for.</summary>
internal static class NativeMethods
{
    /// <summary>Sets what a signal does; 0 is the system's own action.</summary>
    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint SetSignalHandler(int signal, nint handler);

    /// <summary>Writes to a file descriptor; -1 where it cannot.</summary>
    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint Write(int descriptor, in byte buffer, nint count);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint GetStdHandle(int number);
}
