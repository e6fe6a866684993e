using TencentSsl.Api.Meaning;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Finds the one certificate to use for a name: people know the name, and a renewed certificate has a new id.</summary>
internal sealed class GetCertificateForDomain : IFunction
{
    private const string DomainArgument = "domain";
    private const string StatusesArgument = "statuses";
    private const string SourceArgument = "source";
    private const string ExpiredArgument = "includeExpired";
    private const string Sm2Argument = "includeSm2";

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
        [
            new(DomainArgument, PropertyType.String, "The name to cover, such as www.example.com. A certificate covers it by the same name, or by a wildcard in place of its first label.") { Required = true, Problem = DomainNameRules.Problem },
            new(StatusesArgument, new ListType(CertificateTypes.Status), "The statuses to choose from. The default is `Issued`, and then the certificate must be deployable as well. `Expired` implies `includeExpired`."),
            new(SourceArgument, ListFilter.Source, "The source to choose from. The default is any."),
            new(ExpiredArgument, PropertyType.Boolean, "Whether expired certificates may be chosen. The default is false."),
            new(Sm2Argument, PropertyType.Boolean, "Whether SM2 certificates may be chosen. Ordinary browsers and clients refuse them. The default is false."),
            ExpectationInputs.Argument,
        ],
        CertificateReadingOutputs.Table.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var query = DomainQuery.Read(invocation.Arguments.Fields);
        var (reading, failure) = await new DomainSearch(invocation.Client, invocation.Time).RunAsync(query, cancellationToken).ConfigureAwait(false);
        return reading is null
            ? FunctionResult.Failed([failure!])
            : await CertificateReader.CompleteAsync(invocation, reading, cancellationToken).ConfigureAwait(false);
    }
}
