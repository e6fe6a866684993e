using CiPreviewCheck;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;

const int WarnBelowDays = 30;
const int FailBelowDays = 14;

return await Deployment.RunAsync(async () =>
{
    var ids = new Pulumi.Config().RequireObject<string[]>("certificateIds");

    // First all of them with a warning only, so that the summary is complete even when one of them fails the preview.
    var certificates = await Task.WhenAll(ids.Select(id => Read(id, WarnBelowDays, OnUnmet.Warn)));
    await Summary.WriteAsync(certificates, WarnBelowDays);

    // Then the gate. All are asked before the first failure is thrown, so each shows up in the diagnostics.
    await Task.WhenAll(ids.Select(id => Read(id, FailBelowDays, OnUnmet.Error)));

    return new Dictionary<string, object?>
    {
        ["endsAt"] = certificates.Where(it => it.IsKnown()).ToDictionary(it => it.CertificateId, it => it.NotAfter),
    };
});

static Task<GetCertificateResult> Read(string id, int days, OnUnmet onUnmet) =>
    GetCertificate.InvokeAsync(new GetCertificateArgs
    {
        CertificateId = id,
        Expect = new CertificateExpectation
        {
            Statuses = { CertificateStatus.Issued },
            MinDaysRemaining = days,
            OnUnmet = onUnmet,
        },
    });
