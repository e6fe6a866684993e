using System.Globalization;

namespace TencentSsl.Plugin.Commands.Check.Reports;

/// <summary>The time that a report's bars stand on: the validity of all certificates, but not so much that a month could not be seen.</summary>
/// <param name="Start">The left edge.</param>
/// <param name="End">The right edge.</param>
/// <param name="Now">The moment at which certificates were judged.</param>
internal sealed record TimeScale(DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Now)
{
    private const int MaxTicks = 8;

    private static readonly TimeSpan LongestPast = TimeSpan.FromDays(400);
    private static readonly TimeSpan LongestFuture = TimeSpan.FromDays(800);
    private static readonly TimeSpan Margin = TimeSpan.FromDays(15);
    private static readonly int[] MonthsBetweenTicks = [1, 2, 3, 6, 12];

    /// <summary>Gets the firsts of months that are written on the axis.</summary>
    public IEnumerable<DateTimeOffset> Ticks
    {
        get
        {
            var months = ((End.Year - Start.Year) * 12) + End.Month - Start.Month;
            var step = MonthsBetweenTicks.First(candidate => candidate == MonthsBetweenTicks[^1] || months / candidate <= MaxTicks);
            var tick = new DateTimeOffset(Start.Year, Start.Month, 1, 0, 0, 0, TimeSpan.Zero);
            for (tick = tick.AddMonths(step - ((tick.Month - 1) % step)); tick < End - Margin; tick = tick.AddMonths(step))
            {
                yield return tick;
            }
        }
    }

    public static TimeScale Of(CheckRun run)
    {
        var now = run.Now.ToUniversalTime();
        var begins = run.Outcomes.Select(outcome => outcome.Facts?.NotBefore).OfType<DateTimeOffset>().Append(now).Min();
        var ends = run.Outcomes.Select(outcome => outcome.Facts?.NotAfter).OfType<DateTimeOffset>().Append(now).Max();
        var start = begins < now - LongestPast ? now - LongestPast : begins;
        var end = ends > now + LongestFuture ? now + LongestFuture : ends;
        return new TimeScale((start - Margin).ToUniversalTime(), (end + Margin).ToUniversalTime(), now);
    }

    public bool Shows(DateTimeOffset moment) => moment >= Start && moment <= End;

    /// <summary>Gives the place of a moment from the left edge, as CSS writes it; what lies outside is put on the edge.</summary>
    public string Percent(DateTimeOffset moment) => Text(Share(moment));

    /// <summary>Gives the width between two moments.</summary>
    public string Width(DateTimeOffset from, DateTimeOffset to) => Text(Math.Max(0, Share(to) - Share(from)));

    private static string Text(double share) => share.ToString("0.##", CultureInfo.InvariantCulture);

    private double Share(DateTimeOffset moment) => Math.Clamp((moment - Start) / (End - Start) * 100, 0, 100);
}
