using TencentSsl.Api.Actions;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;

namespace TencentSsl.Api;

/// <summary>Reads certificates.</summary>
internal interface ISslApiClient
{
    /// <summary>Reads one certificate. Callers that ask for the same one at the same time share one request.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    Task<Certificate> DescribeCertificateAsync(string certificateId, CancellationToken cancellationToken);

    /// <summary>Reads a page of certificates.</summary>
    /// <exception cref="TencentCloudException">The service answered an error, or nothing that can be read.</exception>
    Task<CertificatePage> DescribeCertificatesAsync(DescribeCertificatesRequest request, CancellationToken cancellationToken);
}
