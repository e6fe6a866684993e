using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>A certificate as getCertificate tells of it.</summary>
/// <param name="Record">The API's answer.</param>
/// <param name="Facts">What is worked out from it.</param>
internal sealed record CertificateReading(Certificate Record, CertificateFacts Facts)
{
    /// <summary>Makes a reading of an answer about the certificate that was asked for. The answer itself may leave its id out.</summary>
    /// <param name="certificateId">The id that was asked for.</param>
    /// <param name="record">The API's answer.</param>
    /// <param name="now">The moment at which it is judged.</param>
    /// <param name="otherNames">Names that are known from elsewhere, such as from the list.</param>
    public static CertificateReading Of(string certificateId, Certificate record, DateTimeOffset now, IReadOnlyList<string>? otherNames = null)
    {
        var named = string.IsNullOrWhiteSpace(record.CertificateId) ? record with { CertificateId = certificateId } : record;
        return new CertificateReading(named, CertificateFacts.Of(named, now, otherNames));
    }

    /// <summary>Gets a value indicating whether the application form was asked for.</summary>
    public bool IncludesSubmittedData { get; init; }

    /// <summary>Gets the ids from the one asked for to the current one; empty where links are not followed.</summary>
    public IReadOnlyList<string> RenewalChain { get; init; } = [];

    /// <summary>Gets what was only warned of, each with its path.</summary>
    public IReadOnlyList<string> UnmetExpectations { get; init; } = [];
}
