using System.Globalization;

namespace TencentSsl.Api.Diagnostics;

/// <summary>Writes durations for people.</summary>
internal static class Duration
{
    public static string Text(TimeSpan duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.###} s");
}
