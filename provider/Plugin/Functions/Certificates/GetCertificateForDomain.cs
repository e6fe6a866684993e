using TencentSsl.Plugin.Functions.Expectations;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Finds the one certificate to use for a name: people know the name, and a renewed certificate has a new id.</summary>
internal sealed class GetCertificateForDomain : IFunction
{
    public FunctionDefinition Definition { get; } = new(
        "getCertificateForDomain",
        "Finds the certificate that serves a domain name: of the server certificates that cover the name, are issued, deployable and valid now, the one that lasts longest.",
        """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.TencentSsl;

            return await Deployment.RunAsync(() =>
            {
                var certificate = GetCertificateForDomain.Invoke(new GetCertificateForDomainInvokeArgs
                {
                    Domain = "www.example.com",
                });

                return new Dictionary<string, object?> { ["certificateId"] = certificate.Apply(it => it.CertificateId) };
            });
            """,
        [.. DomainInputs.All, ExpectationInputs.Argument],
        CertificateReadingOutputs.Table.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var query = DomainQuery.Read(invocation.Arguments.Fields);
        var (reading, failure) = await new DomainSearch(invocation.Client, invocation.Time).RunAsync(query, cancellationToken);
        return reading is null
            ? FunctionResult.Failed([failure!])
            : await CertificateReader.CompleteAsync(invocation, reading, cancellationToken);
    }
}
