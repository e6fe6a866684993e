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
    /// <exception cref="RunException">The certificate is not deployable, or the API does not say.</exception>
    public static GetCertificateResult EnsureDeployable(this GetCertificateResult certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.IsKnown())
        {
            Ensure([Problem(certificate.CertificateId, certificate.Domain, certificate.Deployable, certificate.StatusKind)]);
        }

        return certificate;
    }

    /// <inheritdoc cref="EnsureDeployable(GetCertificateResult)"/>
    public static GetCertificateForDomainResult EnsureDeployable(this GetCertificateForDomainResult certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.IsKnown())
        {
            Ensure([Problem(certificate.CertificateId, certificate.Domain, certificate.Deployable, certificate.StatusKind)]);
        }

        return certificate;
    }

    /// <summary>
    /// Ends the program with an error that names each certificate of the list that is not deployable. An empty list passes.
    /// </summary>
    /// <param name="certificates">The certificates.</param>
    /// <returns>The certificates, so that calls can be chained.</returns>
    /// <exception cref="RunException">A certificate is not deployable, or the API does not say.</exception>
    public static GetCertificatesResult EnsureDeployable(this GetCertificatesResult certificates)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        Ensure(certificates.Certificates.Select(it => Problem(it.CertificateId, it.Domain, it.Deployable, it.StatusKind)));
        return certificates;
    }

    private static string? Problem(string? id, string? domain, bool? deployable, CertificateStatus? kind)
    {
        var subject = $"certificate \"{id}\"{(domain is null ? "" : $" ({domain})")}";
        var status = kind is null ? "" : $"; its status is {kind}";
        return deployable switch
        {
            true => null,
            false => $"{subject} is not deployable{status}",
            null => $"the API does not say whether {subject} is deployable{status}",
        };
    }

    private static void Ensure(IEnumerable<string?> problems)
    {
        var found = string.Join("; ", problems.Where(problem => problem is not null));
        if (found.Length > 0)
        {
            // Pulumi prints a RunException as its message alone, without a stack trace.
            throw new RunException(found);
        }
    }
}
