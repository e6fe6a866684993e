using System.Globalization;

namespace TencentSsl.Plugin.Functions;

/// <summary>Says that this machine's clock is off.</summary>
internal static class ClockWarning
{
    /// <summary>Writes the warning.</summary>
    /// <param name="offset">How far the service's clock is ahead.</param>
    public static string Of(TimeSpan offset)
    {
        var difference = offset.Duration();
        var amount = difference switch
        {
            { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{difference.TotalDays:0.#} days"),
            { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{difference.TotalHours:0.#} hours"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{difference.TotalMinutes:0.#} minutes"),
        };
        var direction = offset > TimeSpan.Zero ? "behind" : "ahead of";
        return $"this machine's clock is {amount} {direction} the service's clock: certificates are judged by the service's clock. Set this machine's clock";
    }
}
