namespace TencentSsl.Api.Resilience;

/// <summary>
/// The moments at which processes that share a limit send. All processes of a fleet have them in common without talking to each other,
/// because all have the wall clock in common. So a limit's ten places come free together and are taken together, and few of them stay empty.
/// </summary>
internal static class Beat
{
    /// <summary>The limit is per second. The rest lets a request arrive a little earlier than the one whose place it takes.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(1050);

    /// <summary>How long after the beat the last requests of it go out.</summary>
    public static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets the number of the first beat after a moment.</summary>
    public static long After(DateTimeOffset moment) => (moment.UtcTicks / Period.Ticks) + 1;

    /// <summary>Gets the moment of a beat.</summary>
    public static DateTimeOffset MomentOf(long beat) => new(beat * Period.Ticks, TimeSpan.Zero);
}
