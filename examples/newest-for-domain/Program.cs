using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;

return await Deployment.RunAsync(() =>
{
    var certificate = GetCertificateForDomain.Invoke(new GetCertificateForDomainInvokeArgs
    {
        Domain = new Pulumi.Config().Require("domain"),
        Expect = new CertificateExpectationArgs { Valid = true, MinDaysRemaining = 14 },
    });

    return new Dictionary<string, object?>
    {
        ["certificateId"] = certificate.Apply(it => it.CertificateId),
        ["domains"] = certificate.Apply(it => it.Domains),
        ["notAfter"] = certificate.Apply(it => it.NotAfter),
    };
});
