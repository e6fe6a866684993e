using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Outputs;

return await Deployment.RunAsync(async () =>
{
    var inventory = await GetCertificates.InvokeAsync(new GetCertificatesArgs
    {
        ExpiringWithinDays = new Pulumi.Config().GetInt32("expiringWithinDays"),
    });

    await File.WriteAllTextAsync("inventory.md", ToMarkdown(inventory.Certificates));
    return new Dictionary<string, object?>
    {
        ["total"] = inventory.Total,
        ["endsAt"] = inventory.Certificates.ToImmutableDictionary(it => it.CertificateId, it => it.NotAfter ?? "unknown"),
    };
});

static string ToMarkdown(IEnumerable<Certificate> certificates)
{
    var text = new StringBuilder("| certificate | domains | status | ends |\n| --- | --- | --- | --- |\n");
    foreach (var certificate in certificates)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {certificate.CertificateId} | {string.Join(", ", certificate.Domains)} | {certificate.StatusKind} | {certificate.NotAfter ?? "unknown"} |\n");
    }

    return text.ToString();
}
