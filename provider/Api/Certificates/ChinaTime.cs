using System.Globalization;

namespace TencentSsl.Api.Certificates;

/// <summary>
/// Reads the API's times. They are texts without a zone and mean China Standard Time, which is UTC+8 the whole year, so
/// that no time zone database is asked.
/// </summary>
internal static class ChinaTime
{
    private const string ApiFormat = "yyyy-MM-dd HH:mm:ss";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Reads a time; null for null and for every text that is not one: "", "--", zero dates, misspelt ones.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTime.TryParseExact(text, ApiFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local.Ticks >= Offset.Ticks
            ? new DateTimeOffset(local, Offset).ToUniversalTime()
            : null;

    /// <summary>Writes a moment as the API does.</summary>
    public static string ToApi(DateTimeOffset moment) => moment.ToOffset(Offset).ToString(ApiFormat, CultureInfo.InvariantCulture);

    /// <summary>Writes a moment as RFC 3339 in UTC, to the second: the API's times are no finer.</summary>
    public static string ToRfc3339(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
