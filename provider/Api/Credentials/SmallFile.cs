using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TencentSsl.Api.Credentials;

/// <summary>Reads files that hold a few keys.</summary>
internal static partial class SmallFile
{
    public const string Missing = "does not exist";

    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a file, or says in a clause that follows the file's name why that is not possible.</summary>
    public static async ValueTask<(string? Text, string Problem)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileStream(Open(path), FileAccess.Read, bufferSize: 0, isAsync: OperatingSystem.IsWindows());
            await using (file)
            {
                return file.CanSeek
                    ? await ReadAsync(file, cancellationToken)
                    : (null, "is not a regular file");
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, Missing);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, "cannot be read by this user");
        }
    }

    /// <summary>Reads no more than the limit, for the length of a device is not known.</summary>
    private static async Task<(string? Text, string Problem)> ReadAsync(FileStream file, CancellationToken cancellationToken)
    {
        var content = new ArrayBufferWriter<byte>(4096);
        while (await file.ReadAsync(content.GetMemory(4096), cancellationToken) is > 0 and var read)
        {
            content.Advance(read);
            if (content.WrittenCount > MaxBytes)
            {
                return (null, "is larger than any such file");
            }
        }

        using var reader = new StreamReader(new MemoryStream(content.WrittenSpan.ToArray()), Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancellationToken), "");
    }

    private static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.Asynchronous);
        }

        // The framework would wait for the other end of a named pipe, and nothing could end that wait.
        const int NonBlockingLinux = 0x800;
        const int CloseOnExecLinux = 0x80000;
        const int NonBlockingMac = 0x4;
        const int CloseOnExecMac = 0x1000000;
        var handle = OpenNative(path, OperatingSystem.IsMacOS() ? NonBlockingMac | CloseOnExecMac : NonBlockingLinux | CloseOnExecLinux);
        if (!handle.IsInvalid)
        {
            return handle;
        }

        const int NoEntry = 2;
        const int NoDirectory = 20;
        var error = Marshal.GetLastPInvokeError();
        handle.Dispose();
        throw error is NoEntry or NoDirectory ? new FileNotFoundException() : new UnauthorizedAccessException();
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle OpenNative(string path, int flags);
}
