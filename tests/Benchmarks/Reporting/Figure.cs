using System.Globalization;

namespace TencentSsl.Benchmarks.Reporting;

/// <summary>Writes figures as tables have them.</summary>
internal static class Figure
{
    public const string None = "–";

    public static string Of(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static string Whole(double value) => Of(value, 0);

    public static string Ratio(double value) => Of(value, value < 0.1 ? 3 : 2);

    /// <summary>The median, and in brackets the lower quartile, which other work on the machine disturbs least.</summary>
    public static string MedianAndQuartile(Samples samples, int decimals = 1) =>
        $"{Of(samples.Median, decimals)} ({Of(samples.LowerQuartile, decimals)})";
}
