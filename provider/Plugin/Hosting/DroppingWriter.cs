using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace TencentSsl.Plugin.Hosting;

/// <summary>
/// Writes lines to a stream that may be full, closed or read by nobody, and never holds up who writes them: what cannot be written is
/// dropped and counted, and the count is written once that is possible.
/// </summary>
internal sealed class DroppingWriter : TextWriter
{
    /// <summary>How many lines wait at most.</summary>
    public const int MaxWaiting = 1024;

    private static readonly TimeSpan FlushTimeout = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<string> _waiting = new(MaxWaiting);
    private readonly Func<Stream> _open;
    private readonly Thread _thread;
    private int _dropped;

    public DroppingWriter(Func<Stream> open)
        : base(CultureInfo.InvariantCulture)
    {
        _open = open;
        _thread = new Thread(WriteAll) { IsBackground = true, Name = "log" };
        _thread.Start();
    }

    public override Encoding Encoding { get; } = new UTF8Encoding(false);

    public override void WriteLine(string? value)
    {
        if (_waiting.IsAddingCompleted || !_waiting.TryAdd(value ?? ""))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <summary>Says that there are no more lines, and lets those that wait be written as far as that takes no time.</summary>
    public void Complete()
    {
        _waiting.CompleteAdding();
        _thread.Join(FlushTimeout);
    }

    private void WriteAll()
    {
        Stream? stream = null;
        foreach (var line in _waiting.GetConsumingEnumerable())
        {
            var dropped = Interlocked.Exchange(ref _dropped, 0);
            try
            {
                stream ??= _open();
                stream.Write(Encoding.GetBytes(dropped == 0 ? $"{line}\n" : $"{dropped} lines of the log could not be written\n{line}\n"));
            }
            catch (Exception exception) when (StandardStreams.IsWriteFailure(exception))
            {
                Interlocked.Add(ref _dropped, dropped + 1);
            }
        }
    }
}
