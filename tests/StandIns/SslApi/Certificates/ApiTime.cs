using System.Globalization;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>Times as the API writes them: of UTC+8, without saying so.</summary>
internal static class ApiTime
{
    private const string Pattern = "yyyy-MM-dd HH:mm:ss";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static string Format(DateTimeOffset time) => time.ToOffset(Offset).ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string text) =>
        DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new DateTimeOffset(time, Offset)
            : null;
}
