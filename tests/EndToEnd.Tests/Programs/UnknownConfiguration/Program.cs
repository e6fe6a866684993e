using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.Utilities;

return await Deployment.RunAsync(async () =>
{
    // As the address of something that this very stack creates would be.
    var account = new Provider("account", new ProviderArgs { Endpoint = OutputUtilities.CreateUnknown("") });
    var certificate = await GetCertificate.InvokeAsync(
        new GetCertificateArgs { CertificateId = "Juz8JAxn" },
        new InvokeOptions { Provider = account });

    return new Dictionary<string, object?>
    {
        ["known"] = certificate.IsKnown(),
        ["takenForNotDeployable"] = certificate.Deployable == false,
        ["names"] = certificate.SubjectAltName.Length + certificate.Domains.Length + certificate.UnmetExpectations.Length,
    };
});
