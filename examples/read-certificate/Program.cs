using Pulumi;
using Pulumi.TencentSsl;

return await Deployment.RunAsync(() =>
{
    var config = new Pulumi.Config();
    var certificate = GetCertificate.Invoke(new GetCertificateInvokeArgs
    {
        CertificateId = config.Require("certificateId"),
    });

    return new Dictionary<string, object?>
    {
        ["domain"] = certificate.Apply(it => it.Domain),
        ["certEndTime"] = certificate.Apply(it => it.CertEndTime),
        ["notAfter"] = certificate.Apply(it => it.NotAfter),
        ["deployable"] = certificate.Apply(it => it.Deployable),
        ["status"] = certificate.Apply(it => it.StatusKind?.ToString()),
    };
});
