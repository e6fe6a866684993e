using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;

namespace GateDeploy;

/// <summary>The stack apart from its configuration, so that a test can run it: see ../gate-deploy.tests.</summary>
public static class GatedSite
{
    public static async Task<IDictionary<string, object?>> CreateAsync(string certificateId, string domain, Provider? account = null)
    {
        // The gate. Awaiting it keeps everything below from being created when an expectation is not met.
        var certificate = await RequireAsync(certificateId, domain, account);

        var site = new Site("site", domain, certificateId, new ComponentResourceOptions
        {
            Providers = account is null ? [] : [account],
        });

        // A call that has to wait for a resource says so.
        var afterwards = GetCertificate.Invoke(
            new GetCertificateInvokeArgs { CertificateId = certificateId },
            new InvokeOutputOptions { Provider = account, DependsOn = { site } });

        return new Dictionary<string, object?>
        {
            // In a preview the provider's configuration can still be unknown. Then nothing was read: neither good nor bad.
            ["gate"] = certificate.IsKnown() ? "passed" : "not decided in this preview",
            ["notAfter"] = certificate.NotAfter,
            ["deployableAfterwards"] = afterwards.Apply(it => it.Deployable),
            ["site"] = site.Address,
            ["siteCertificate"] = site.CertificateName,
        };
    }

    private static async Task<GetCertificateResult> RequireAsync(string certificateId, string domain, Provider? account)
    {
        try
        {
            return await GetCertificate.InvokeAsync(
                new GetCertificateArgs
                {
                    CertificateId = certificateId,
                    Expect = new CertificateExpectation
                    {
                        Valid = true,
                        Deployable = true,
                        MinDaysRemaining = 30,
                        Domains = { domain },
                    },
                },
                new InvokeOptions { Provider = account });
        }
        catch (Exception failure)
        {
            // Pulumi prints a RunException as its message alone, and any other exception with its stack trace.
            throw new RunException(failure.Message, failure);
        }
    }
}
