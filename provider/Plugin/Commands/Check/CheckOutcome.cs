using TencentSsl.Api.Meaning;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>How the check of one certificate came out.</summary>
/// <param name="CertificateId">The certificate.</param>
/// <param name="Facts">What is known of it; null where it could not be read.</param>
/// <param name="Problems">What is wrong, one line each; empty for a healthy one.</param>
internal sealed record CheckOutcome(string CertificateId, CertificateFacts? Facts, IReadOnlyList<string> Problems)
{
    public const int Healthy = 0;
    public const int Unmet = 1;
    public const int Unknown = 2;

    /// <summary>Gets the exit code that this certificate asks for; of several the greatest counts.</summary>
    public int ExitCode => Facts is null ? Unknown : Problems.Count > 0 ? Unmet : Healthy;

    /// <summary>Gets the outcome as a word.</summary>
    public string Word => ExitCode switch
    {
        Healthy => "healthy",
        Unmet => "unmet",
        _ => "unknown",
    };
}
