using System.Net;
using Pulumi;
using Pulumi.TencentSsl;
using Pulumi.TencentSsl.Inputs;

return await Deployment.RunAsync(async () =>
{
    var config = new Pulumi.Config();
    var domain = config.Require("domain");
    var loadBalancers = config.RequireObject<string[]>("loadBalancers").Select(IPEndPoint.Parse);
    try
    {
        // The newest certificate of the domain, whatever its id is, and what each load balancer really serves.
        var certificate = await GetCertificateForDomain.InvokeAsync(new GetCertificateForDomainArgs
        {
            Domain = domain,
            Expect = new CertificateExpectation
            {
                Valid = true,
                MinDaysRemaining = 14,
                ServedAt =
                [
                    .. loadBalancers.Select(endpoint => new ServedEndpoint
                    {
                        Host = domain,
                        Address = endpoint.Address.ToString(),
                        Port = endpoint.Port,
                    }),
                ],
            },
        });

        // Where Tencent Cloud has it deployed.
        var usage = await GetCertificateUsage.InvokeAsync(new GetCertificateUsageArgs
        {
            CertificateId = certificate.CertificateId,
            Expect = new UsageExpectation { Used = true },
        });

        return new Dictionary<string, object?>
        {
            ["certificateId"] = certificate.CertificateId,
            ["notAfter"] = certificate.NotAfter,
            ["deployedTo"] = usage.CountsByType,
        };
    }
    catch (Exception failure)
    {
        // Pulumi prints a RunException as its message alone, and any other exception with its stack trace.
        throw new RunException(failure.Message, failure);
    }
});
