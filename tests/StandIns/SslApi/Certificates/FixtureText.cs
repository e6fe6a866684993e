using System.Globalization;
using System.Text.RegularExpressions;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>Puts times into fixtures: {{now}}, {{now+200d}}, {{now-36h}}.</summary>
internal static partial class FixtureText
{
    public static string Fill(string text, DateTimeOffset now) => Placeholder().Replace(text, match =>
    {
        var number = match.Groups["number"];
        var amount = number.Success ? int.Parse(number.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var shift = match.Groups["unit"].Value == "h" ? TimeSpan.FromHours(amount) : TimeSpan.FromDays(amount);
        return ApiTime.Format(now + shift);
    });

    [GeneratedRegex(@"\{\{now((?<number>[+-][0-9]+)(?<unit>[dh]))?\}\}")]
    private static partial Regex Placeholder();
}
