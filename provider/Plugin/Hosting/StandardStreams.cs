using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TencentSsl.Plugin.Hosting;

/// <summary>Stdout and stderr as they are: closed, full or broken ones are seen, where the framework's console ignores some of that.</summary>
internal static class StandardStreams
{
    private const int Output = 1;
    private const int Error = 2;

    private static readonly List<SafeFileHandle> Occupied = [];

    /// <summary>
    /// Occupies the numbers of streams that whoever started the process has closed. To be called first: else a socket of ours would get
    /// the number, and what is meant for stderr would go there.
    /// </summary>
    public static void Secure()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        SafeFileHandle opened;
        while (Number(opened = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite)) <= Error)
        {
            Occupied.Add(opened);
        }

        opened.Dispose();
    }

    /// <summary>Checks whether an exception says that a stream cannot be written: full, broken, or closed, its number then perhaps a file of the runtime.</summary>
    public static bool IsWriteFailure(Exception exception) => exception is IOException or UnauthorizedAccessException or ObjectDisposedException;

    /// <summary>Opens stdout for text, in UTF-8.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static TextWriter OpenOutput(bool autoFlush = true) => new StreamWriter(Open(Output), new UTF8Encoding(false)) { AutoFlush = autoFlush };

    /// <summary>Opens stderr.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream OpenError() => Open(Error);

    /// <summary>Writes the one line by which the engine learns the port. Nothing else may ever be written to stdout while serving.</summary>
    /// <exception cref="IOException">It cannot be written, and so no engine will ever come.</exception>
    public static void WritePort(int port)
    {
        using var output = Open(Output);
        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{port}\n")));
    }

    /// <summary>Writes a line to stderr, where there is one that takes it.</summary>
    public static void TryWriteError(string line) => TryWriteErrorText(line + "\n");

    /// <summary>Writes a text to stderr, where there is one that takes it.</summary>
    public static void TryWriteErrorText(string text)
    {
        try
        {
            using var error = OpenError();
            error.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception exception) when (IsWriteFailure(exception))
        {
            // There is nowhere left to say so.
        }
    }

    private static Stream Open(int number)
    {
        if (OperatingSystem.IsWindows())
        {
            // GetStdHandle counts down from -10.
            return OpenHandle(NativeMethods.GetStdHandle(-10 - number));
        }

        return Occupied.Any(handle => Number(handle) == number) ? throw new IOException("it is closed") : new DescriptorStream(number);
    }

    private static FileStream OpenHandle(nint handle)
    {
        try
        {
            return new FileStream(new SafeFileHandle(handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        }
        catch (Exception exception) when (exception is ArgumentException or UnauthorizedAccessException)
        {
            throw new IOException("it is closed", exception);
        }
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();
}
