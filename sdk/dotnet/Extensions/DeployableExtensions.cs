namespace Pulumi.TencentSsl;

/// <summary>
/// A gate for programs that have a result already. Where the function is called for the gate alone, its argument <c>expect</c>
/// does more: it reports everything that is not met, and can warn instead.
/// </summary>
public static class DeployableExtensions
{
    /// <summary>
    /// Ends the program with an error unless the certificate is deployable. A result that is not known, as previews give it while
    /// the configuration of the provider is not known, passes: nothing is known against it either.
    /// </summary>
    /// <param name="certificate">The certificate.</param>
    /// <returns>The certificate, so that calls can be chained.</returns>
    /// <exception cref="RunException">The certificate is not deployable, or the API does not tell.</exception>
    public static GetCertificateResult EnsureDeployable(this GetCertificateResult certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!certificate.IsKnown() || certificate.Deployable == true)
        {
            return certificate;
        }

        var subject = $"certificate \"{certificate.CertificateId}\"{(certificate.Domain is { } domain ? $" ({domain})" : "")}";
        var status = certificate.StatusKind is { } kind ? $"; its status is {kind}" : "";
        throw new RunException(certificate.Deployable == false
            ? $"{subject} is not deployable{status}"
            : $"the API does not tell whether {subject} is deployable{status}");
    }
}
