using TencentSsl.Api.Actions;
using TencentSsl.Api.Listing;
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

    public FunctionDefinition Definition { get; } = new(
        "getCertificateForDomain",
        "Reads the certificate to use for a domain: of those that cover it, are issued, deployable and not expired, the one that lasts longest.",
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
            new(DomainArgument, PropertyType.String, "The name to cover, such as www.example.com, by an equal name or by a wildcard that stands for exactly one label.") { Required = true },
            new(StatusesArgument, new ListType(CertificateTypes.Status), "The statuses to choose from. The default is `Issued`, and then the certificate has to be deployable as well."),
            new(SourceArgument, ListFilter.Source, "The source to choose from. The default is any."),
            new(ExpiredArgument, PropertyType.Boolean, "Whether expired certificates may be chosen. The default is false."),
            ExpectationInputs.Argument,
        ],
        CertificateReadingOutputs.Table.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var wish = DomainWish.Read(invocation.Arguments.Fields);
        var items = await new CertificateLister(invocation.Client)
            .ReadAsync(new DescribeCertificatesRequest { FilterSource = wish.Source }, cancellationToken)
            .ConfigureAwait(false);

        var now = invocation.Time.GetUtcNow();
        var certificates = items.Where(item => item.CertificateId is not null).Select(item => CertificateFacts.Of(item, now)).ToArray();
        if (BestCertificate.Choose(certificates.Where(wish.IsMetBy)) is not { } best)
        {
            return FunctionResult.Failed([new Failure(DomainArgument, wish.DescribeMisses(certificates))]);
        }

        var id = best.Record.CertificateId!;
        var record = await invocation.Client.DescribeCertificateAsync(id, cancellationToken).ConfigureAwait(false);
        return await CertificateReader
            .CompleteAsync(invocation, CertificateReader.Read(invocation, id, record), cancellationToken)
            .ConfigureAwait(false);
    }
}
