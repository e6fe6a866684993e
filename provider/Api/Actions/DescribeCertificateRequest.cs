namespace TencentSsl.Api.Actions;

/// <summary>The request of DescribeCertificate. Members that are null are not sent: the API refuses unknown ones.</summary>
internal sealed record DescribeCertificateRequest(string CertificateId);
