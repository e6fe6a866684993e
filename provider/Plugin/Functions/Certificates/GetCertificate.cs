using TencentSsl.Api.Certificates;
using TencentSsl.Api.Listing;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Schema;
using In = TencentSsl.Plugin.Schema.InputFactory;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Reads one certificate by its id, and holds it against what the stack expects.</summary>
internal sealed class GetCertificate : IFunction
{
    private static readonly Input<string> CertificateId = In.RequiredText(
        "certificateId", "Id of the certificate, such as Juz8JAxn.") with
    { Problem = CertificateIds.Problem };

    private static readonly Input<bool> IncludeSubmittedData = In.Flag(
        "includeSubmittedData",
        "Whether to return the application form as `submittedData`, which is personal data and holds a key password.");

    private static readonly Input<bool> FollowRenewals = In.Flag(
        "followRenewals",
        "Whether to follow renewal and reissue links to the certificate that is current, at most ten. "
        + "A renewed certificate is a new one with an id of its own; the old one keeps its dates. "
        + "Without this, `supersededBy` has the new id, and a warning names it in the old one's last 30 days.");

    /// <summary>A renewed certificate is worth a warning once it is this close to its end.</summary>
    private const int LastDays = 30;

    public FunctionDefinition Definition { get; } = new(
        "getCertificate",
        "Reads a certificate by its id and, with `expect`, fails the preview when it is not what the stack needs.",
        """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.TencentSsl;
            using Pulumi.TencentSsl.Inputs;

            return await Deployment.RunAsync(() =>
            {
                var certificate = GetCertificate.Invoke(new GetCertificateInvokeArgs
                {
                    CertificateId = "Juz8JAxn",
                    Expect = new CertificateExpectationArgs
                    {
                        Valid = true,
                        MinDaysRemaining = 30,
                    },
                });

                return new Dictionary<string, object?> { ["notAfter"] = certificate.Apply(it => it.NotAfter) };
            });
            """,
        [CertificateId, ExpectationInputs.Argument, IncludeSubmittedData, FollowRenewals, WaitForIssued.Argument, WaitForServed.Argument],
        CertificateReadingOutputs.Table.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var arguments = invocation.Arguments.Fields;
        if (WaitForServed.Problem(arguments) is { } problem)
        {
            return FunctionResult.Failed([problem]);
        }

        var wait = WaitForIssued.Argument.Read(arguments);
        var id = CertificateId.Read(arguments);
        var (record, chain) = await ReadAsync(invocation, id, wait is not null, cancellationToken);
        id = chain is [.., var current] ? current : id;

        var isDue = false;
        if (wait is not null)
        {
            (record, var failure, isDue) = await wait.RunAsync(invocation, id, record, cancellationToken);
            if (failure is not null)
            {
                return FunctionResult.Failed([failure]);
            }
        }

        var reading = CertificateReading.Of(id, record, invocation.Now) with
        {
            IncludesSubmittedData = IncludeSubmittedData.Read(arguments),
            RenewalChain = chain,
        };
        await WarnOfSuccessorAsync(invocation, reading, cancellationToken);

        // What the update will wait for is not there yet, so there is nothing to judge.
        return isDue
            ? FunctionResult.Of(CertificateReadingOutputs.Table.Of(reading))
            : await CertificateReader.CompleteAsync(invocation, reading, cancellationToken);
    }

    private static async Task<(Certificate Record, IReadOnlyList<string> Chain)> ReadAsync(
        Invocation invocation,
        string id,
        bool awaitIssue,
        CancellationToken cancellationToken)
    {
        if (!FollowRenewals.Read(invocation.Arguments.Fields))
        {
            return (await invocation.Client.DescribeCertificateAsync(id, cancellationToken), []);
        }

        var chain = await RenewalChain.FollowAsync(invocation.Client, id, invocation.Time, awaitIssue, cancellationToken);
        foreach (var (from, missing) in chain.Missing)
        {
            await invocation.Engine
                .WarnAsync($"certificate \"{Excerpt.Of(from)}\" has a renewal link to \"{Excerpt.Of(missing)}\", which does not exist", cancellationToken);
        }

        return (chain.Current, chain.Ids);
    }

    private static Task WarnOfSuccessorAsync(Invocation invocation, CertificateReading reading, CancellationToken cancellationToken) =>
        RenewalLinks.Of(reading.Record) is [var successor, ..] && reading.RenewalChain.Count == 0 && reading.Facts.DaysRemaining <= LastDays
            ? invocation.Engine.WarnAsync(
                $"{CertificateLabel.Of(reading.Facts)} has been renewed or reissued as \"{Excerpt.Of(successor)}\": use that id, or {FollowRenewals.Name}",
                cancellationToken)
            : Task.CompletedTask;
}
