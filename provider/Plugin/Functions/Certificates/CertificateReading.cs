using TencentSsl.Api.Meaning;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>A certificate as getCertificate tells of it.</summary>
/// <param name="CertificateId">The id that was read.</param>
/// <param name="Record">The API's answer.</param>
/// <param name="Facts">What is worked out from it.</param>
internal sealed record CertificateReading(string CertificateId, Certificate Record, CertificateFacts Facts)
{
    /// <summary>Gets a value indicating whether the application form was asked for.</summary>
    public bool IncludesSubmittedData { get; init; }

    /// <summary>Gets the ids from the one asked for to the current one; empty where links are not followed.</summary>
    public IReadOnlyList<string> RenewalChain { get; init; } = [];

    /// <summary>Gets what was only warned of, each with its path.</summary>
    public IReadOnlyList<string> UnmetExpectations { get; init; } = [];
}
