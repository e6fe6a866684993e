using TencentSsl.Api.Certificates;
using TencentSsl.Plugin.Functions;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>How the check of one certificate came out.</summary>
/// <param name="CertificateId">The certificate; empty where none was found, or where the service tells no id.</param>
internal sealed record CheckOutcome(string CertificateId)
{
    /// <summary>Gets the name of the check in the configuration file; null where it has none.</summary>
    public string? Check { get; init; }

    /// <summary>Gets what was asked for where that was not the certificate itself: a name, an id whose renewals were followed, a list.</summary>
    public string? Asked { get; init; }

    /// <summary>Gets what is known of the certificate; null where it could not be read.</summary>
    public CertificateFacts? Facts { get; init; }

    /// <summary>Gets a value indicating whether some of what was to be checked could not be told.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Gets what is wrong, one line each.</summary>
    public IReadOnlyList<Failure> Problems { get; init; } = [];

    /// <summary>Gets what soon will be wrong, or is worth knowing, one line each.</summary>
    public IReadOnlyList<Failure> Warnings { get; init; } = [];

    /// <summary>Gets the certificate that took this one's place; null where there is none, or where renewals are followed.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets the ids from the one asked for to this one where renewals are followed.</summary>
    public IReadOnlyList<string> RenewalChain { get; init; } = [];

    /// <summary>Gets the moment from which on the certificate is no longer good enough; null where no such time is expected or known.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public CheckResult Result => this switch
    {
        { IsUnknown: true } => CheckResult.Unknown,
        { Problems.Count: > 0 } => CheckResult.Unmet,
        { Warnings.Count: > 0 } => CheckResult.Warning,
        _ => CheckResult.Healthy,
    };

    /// <summary>Gets what a person calls the certificate: its primary domain, else its alias, else what was asked for.</summary>
    public string Title =>
        new[] { Facts?.Record.Domain, Facts?.Domains is [var first, ..] ? first : null, Facts?.Record.Alias, Asked, CertificateId }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

    /// <summary>Gets the sentence that names the successor; null where there is none.</summary>
    public string? Hint =>
        SupersededBy is null ? null : $"certificate \"{Excerpt.Of(CertificateId)}\" has been renewed or reissued as \"{Excerpt.Of(SupersededBy)}\"";
}
