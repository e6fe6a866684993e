using System.Text;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>
/// A file that is written whole or not at all: beside it first, and then put in its place. Whoever reads it, such as a web server or an
/// exporter, sees the old one or the new one.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _stream;
    private bool _isComplete;

    private OutputFile(string path, string? temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        _stream = stream;
        Writer = new StreamWriter(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>Gets what writes the file.</summary>
    public TextWriter Writer { get; }

    /// <summary>Opens a file for writing. A device, pipe or the like is written to as it is: nothing may take its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static OutputFile Create(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new IOException("it is a folder");
        }

        // A link stays, and its target is replaced.
        full = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        if (IsSpecial(full))
        {
            return new OutputFile(full, null, new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0));
        }

        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && File.Exists(full))
        {
            options.UnixCreateMode = File.GetUnixFileMode(full);
        }

        return new OutputFile(full, temporary, new FileStream(temporary, options));
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Complete()
    {
        Writer.Flush();
        if (_temporary is not null)
        {
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            File.Move(_temporary, _path, overwrite: true);
        }

        _isComplete = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_isComplete && _temporary is not null)
        {
            try
            {
                File.Delete(_temporary);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What is left over is hidden, and nobody reads it.
            }
        }
    }

    private static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return false;
        }

        return path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal) || IsPipe(path);
    }

    /// <summary>Of what is no plain file only a pipe is likely outside of these folders; it has no position. Opening one for reading would wait, for both does not.</summary>
    private static bool IsPipe(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            return !stream.CanSeek;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
