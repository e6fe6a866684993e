using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;

namespace TencentSsl.Plugin.Functions.Served;

/// <summary>What an endpoint serves, as getServedCertificate gives it.</summary>
/// <param name="Answer">The answer that the result is about: of those that show a certificate, the one that ends first.</param>
/// <param name="Answers">The answers of all addresses.</param>
/// <param name="Facts">What is worked out from the certificate.</param>
internal sealed record ServedReading(ServedAnswer Answer, IReadOnlyList<ServedAnswer> Answers, CertificateFacts Facts)
{
    public ServedCertificate Certificate => Answer.Certificate!;

    /// <summary>Gets what was only warned of, each with its path.</summary>
    public IReadOnlyList<string> UnmetExpectations { get; init; } = [];
}
