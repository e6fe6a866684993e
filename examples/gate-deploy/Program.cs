using GateDeploy;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;

return await Deployment.RunAsync(async () =>
{
    var config = new Pulumi.Config();
    var certificateId = config.Require("certificateId");
    var domain = config.Require("domain");

    // An explicit provider has its own settings; without one the stack's configuration counts.
    var account = config.GetBoolean("defaultProvider") == true
        ? null
        : new Provider("account", new ProviderArgs { MaxRequestsPerSecond = 5 });

    // The gate. Awaiting it keeps everything below from being created when an expectation is not met: the preview fails
    // here, and lists all of them.
    var certificate = await GetCertificate.InvokeAsync(
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
});
