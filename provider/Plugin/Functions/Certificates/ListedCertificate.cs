using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>An entry of the list, and what is worked out from it.</summary>
internal sealed record ListedCertificate(CertificateListItem Item, CertificateFacts Facts)
{
    public static ListedCertificate Of(CertificateListItem item, DateTimeOffset now) => new(item, CertificateFacts.Of(item, now));
}
