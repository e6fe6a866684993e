using System.Globalization;

namespace TencentSsl.Api.Certificates;

/// <summary>
/// The ids of certificates: short texts of letters and digits, eight in nearly all samples. Their length is not documented, so only what
/// can be no id is refused.
/// </summary>
internal static class CertificateIds
{
    private const int MaxLength = 64;

    /// <summary>Returns why a text is no id; null where it may be one.</summary>
    public static string? Problem(string text)
    {
        var id = text.Trim();
        if (id.Length > MaxLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"must be an id of at most {MaxLength} characters, such as \"Juz8JAxn\"");
        }

        return id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? null
            : "must be an id of letters and digits, such as \"Juz8JAxn\"";
    }
}
