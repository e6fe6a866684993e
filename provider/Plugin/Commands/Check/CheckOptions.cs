using System.Globalization;
using TencentSsl.Plugin.Functions.Expectations;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>What is to be checked, and how it is to be told.</summary>
internal sealed record CheckOptions(IReadOnlyList<string> CertificateIds, int MinDays, string Format)
{
    public static IReadOnlyList<string> Formats { get; } = ["table", "json", "markdown", "junit"];

    /// <summary>Reads the command line.</summary>
    /// <returns>The options, or null and what is wrong.</returns>
    public static (CheckOptions? Options, string Error) Parse(IReadOnlyList<string> arguments)
    {
        var options = new CheckOptions([], 0, Formats[0]);
        for (var index = 0; index < arguments.Count;)
        {
            var name = arguments[index++];
            var values = arguments.Skip(index).TakeWhile(value => !value.StartsWith("--", StringComparison.Ordinal)).ToArray();
            index += values.Length;
            switch (name)
            {
                case "--certificate-id" when values.Length > 0 && values.All(IsId):
                    options = options with { CertificateIds = [.. options.CertificateIds, .. values] };
                    break;
                case "--certificate-id":
                    return (null, "--certificate-id needs at least one id, without line breaks");
                case "--min-days" when values is [var days] && TryParseDays(days, out var minDays):
                    options = options with { MinDays = minDays };
                    break;
                case "--min-days":
                    return (null, string.Create(CultureInfo.InvariantCulture, $"--min-days needs a whole number from 0 to {ExpectationInputs.LongestLifeInDays}"));
                case "--format" when values is [var format] && Formats.Contains(format, StringComparer.Ordinal):
                    options = options with { Format = format };
                    break;
                case "--format":
                    return (null, $"--format needs one of {string.Join(", ", Formats)}");
                default:
                    return (null, $"unknown option {name}; check has --certificate-id, --min-days, --format");
            }
        }

        return options.CertificateIds.Count == 0
            ? (null, "--certificate-id is missing")
            : (options with { CertificateIds = [.. options.CertificateIds.Distinct(StringComparer.Ordinal)] }, "");
    }

    private static bool IsId(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    private static bool TryParseDays(string text, out int days) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days <= ExpectationInputs.LongestLifeInDays;
}
