using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Certificates.CertificateList>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Lists certificates, and holds each against what the stack expects: one call guards a whole account.</summary>
internal sealed class GetCertificates : IFunction
{
    private static readonly OutputTable<CertificateList> Outputs = new(
    [
        Out.Objects("certificates", CertificateListTypes.EntryType, CertificateListTypes.Entry, list => list.Entries, "The certificates that match, by end of validity and then id; those whose end is not known come last."),
        Out.Texts("ids", list => list.Entries.Select(entry => entry.Item.CertificateId), "Their ids, in the same order."),
        Out.Integer("total", list => list.Entries.Count, "How many there are.") with { Required = true },
        Out.Texts("unmetExpectations", list => list.UnmetExpectations, "With `onUnmet: warn`, what was not met: one text each, with the certificate and the path of the expectation. Computed from expect."),
    ]);

    public FunctionDefinition Definition { get; } = new(
        "getCertificates",
        "Lists the certificates of an account. With `expect`, the preview fails when one of them is not what the stack needs; with `minCount`, when there are too few.",
        """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.TencentSsl;
            using Pulumi.TencentSsl.Inputs;

            return await Deployment.RunAsync(() =>
            {
                var certificates = GetCertificates.Invoke(new GetCertificatesInvokeArgs
                {
                    SkipSuperseded = true,
                    Expect = new CertificateExpectationArgs { Valid = true, MinDaysRemaining = 14 },
                });

                return new Dictionary<string, object?> { ["ids"] = certificates.Apply(it => it.Ids) };
            });
            """,
        [.. ListInputs.All, ExpectationInputs.Argument],
        Outputs.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var arguments = invocation.Arguments.Fields;
        var given = ExpectationInputs.Argument.Read(arguments);
        var expectation = given ?? Expectation.None;
        if (expectation.ServedAt.Count > 0)
        {
            return FunctionResult.Failed([new Failure("expect.servedAt", "expect.servedAt is about one certificate: use it with getCertificate or getCertificateForDomain")]);
        }

        var (selection, failures) = await new ListQuery(invocation.Client, invocation.Time)
            .RunAsync(new ListFilter(arguments), cancellationToken);
        if (failures.Count > 0)
        {
            return FunctionResult.Failed(failures);
        }

        var now = invocation.Now;
        var unmet = selection.Entries
            .SelectMany(entry => ExpectationCheck.Run(expectation, entry.Facts, CertificateLabel.Of(entry.Facts), now))
            .ToList();
        if (selection.WithoutId.Count > 0)
        {
            var problem = $"the service lists {CertificateLabel.Of(selection.WithoutId[0].Facts)}, which therefore cannot be checked";
            if (given is not null)
            {
                unmet.Add(new Failure(ExpectationInputs.Argument.Name, problem));
            }
            else
            {
                await invocation.Engine.WarnAsync(problem, cancellationToken);
            }
        }

        return await ExpectationOutcome
            .CompleteAsync(invocation, expectation, unmet, warnings => Outputs.Of(new CertificateList(selection.Entries, warnings)), cancellationToken);
    }
}
