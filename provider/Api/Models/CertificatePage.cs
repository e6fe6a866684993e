using TencentSsl.Api.Envelope;

namespace TencentSsl.Api.Models;

/// <summary>The answer of DescribeCertificates: one page of the matches.</summary>
internal sealed record CertificatePage : ApiAnswer
{
    /// <summary>Gets the number of all matches, not only those of this page.</summary>
    public long? TotalCount { get; init; }

    /// <summary>Gets the page.</summary>
    public IReadOnlyList<CertificateListItem?>? Certificates { get; init; }
}
