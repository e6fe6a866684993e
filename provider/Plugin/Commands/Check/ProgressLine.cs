using System.Globalization;
using TencentSsl.Plugin.Commands.Check.Reports;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>One line on a terminal that says what is going on, and is gone when it is over. A run of less than a second shows none.</summary>
/// <param name="terminal">The terminal; null where stderr is none.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter? terminal, TimeProvider time)
{
    private const int MaxLength = 76;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private long? _shownAt;
    private long _done;
    private long _total;

    /// <summary>Adds to what there is to read.</summary>
    public void Expect(long count) => Interlocked.Add(ref _total, count);

    /// <summary>Says that so many more certificates are read.</summary>
    public void Advance(long count)
    {
        var done = Interlocked.Add(ref _done, count);
        var total = Math.Max(done, Interlocked.Read(ref _total));
        Show(string.Create(CultureInfo.InvariantCulture, $"{done} of {total} certificates read"));
    }

    /// <summary>Shows a sentence.</summary>
    public void Show(string text)
    {
        if (terminal is null)
        {
            return;
        }

        lock (_lock)
        {
            if (time.GetElapsedTime(_started) < Quiet || (_shownAt is { } last && time.GetElapsedTime(last) < Interval))
            {
                return;
            }

            _shownAt = time.GetTimestamp();
            var line = VisibleText.Of(text);
            terminal.Write($"\r\u001b[K{(line.Length > MaxLength ? line[..MaxLength] + "…" : line)}");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (terminal is not null && _shownAt is not null)
            {
                terminal.Write("\r\u001b[K");
                _shownAt = null;
            }
        }
    }
}
