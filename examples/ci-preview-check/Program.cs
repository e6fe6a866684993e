using CiPreviewCheck;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;

const int WarnBelowDays = 30;
const int FailBelowDays = 14;

return await Deployment.RunAsync(async () =>
{
    // One call reads all of them, and fails the preview with every certificate that is not as expected.
    var inventory = await GetCertificates.InvokeAsync(new GetCertificatesArgs
    {
        CertificateIds = [.. new Pulumi.Config().RequireObject<string[]>("certificateIds")],
        Expect = new CertificateExpectation { Valid = true, MinDaysRemaining = FailBelowDays },
    });

    foreach (var certificate in inventory.Certificates.Where(it => it.DaysRemaining < WarnBelowDays))
    {
        Log.Warn($"certificate \"{certificate.CertificateId}\" ({certificate.Domain}) has {certificate.DaysRemaining} days remaining, fewer than {WarnBelowDays}");
    }

    await Summary.WriteAsync(inventory.Certificates, WarnBelowDays);
    return new Dictionary<string, object?>
    {
        ["endsAt"] = inventory.Certificates.ToDictionary(it => it.CertificateId!, it => it.NotAfter),
    };
});
