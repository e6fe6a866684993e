using Pulumi;
using Pulumi.TencentSsl;

namespace GateDeploy;

/// <summary>Stands for whatever serves the domain: a load balancer's listener, a CDN domain, a bucket with a custom name.</summary>
internal sealed class Site : ComponentResource
{
    public Site(string name, string domain, string certificateId, ComponentResourceOptions options)
        : base("examples:index:Site", name, options)
    {
        // A call inside a component takes the component's provider through its parent.
        var certificate = GetCertificate.Invoke(
            new GetCertificateInvokeArgs { CertificateId = certificateId },
            new InvokeOptions { Parent = this });

        Address = Output.Create($"https://{domain}/");
        CertificateName = certificate.Apply(it => it.Alias is { Length: > 0 } alias ? alias : it.Domain ?? it.CertificateId);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["address"] = Address,
            ["certificateName"] = CertificateName,
        });
    }

    public Output<string> Address { get; }

    public Output<string> CertificateName { get; }
}
