using System.Globalization;
using TencentSsl.Api.Listing;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Certificates.CertificateList>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>Lists certificates, and holds each against what the stack expects: one call guards a whole account.</summary>
internal sealed class GetCertificates : IFunction
{
    private static readonly OutputTable<CertificateList> Outputs = new(
    [
        Out.Objects("certificates", CertificateListTypes.EntryType, CertificateListTypes.Entry, list => list.Entries, "The certificates that match, by end of validity and then id; those whose end is not known come last.") with { Required = true },
        Out.Texts("ids", list => list.Entries.Select(entry => entry.Item.CertificateId), "Their ids, in the same order.") with { Required = true },
        Out.Integer("total", list => list.Entries.Count, "How many there are.") with { Required = true },
        Out.Texts("unmetExpectations", list => list.UnmetExpectations, "With `onUnmet: warn`, what was not met: one text each, with the certificate and the path of the expectation. Computed from expect."),
    ]);

    public FunctionDefinition Definition { get; } = new(
        "getCertificates",
        "Lists certificates by what they are for, cover or need and, with `expect`, fails the preview when one of them is not what the stack needs.",
        """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.TencentSsl;
            using Pulumi.TencentSsl.Inputs;

            return await Deployment.RunAsync(() =>
            {
                var certificates = GetCertificates.Invoke(new GetCertificatesInvokeArgs
                {
                    Statuses = { CertificateStatus.Issued },
                    Expect = new CertificateExpectationArgs { MinDaysRemaining = 14 },
                });

                return new Dictionary<string, object?> { ["ids"] = certificates.Apply(it => it.Ids) };
            });
            """,
        [.. ListFilter.Inputs, ExpectationInputs.Argument],
        Outputs.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var arguments = invocation.Arguments.Fields;
        var (filter, failures) = ListFilter.Read(arguments);
        if (failures.Count > 0)
        {
            return FunctionResult.Failed(failures);
        }

        var lister = new CertificateLister(invocation.Client);
        var items = filter.CertificateIds is { } ids
            ? await lister.ReadByIdAsync(ids.Distinct(StringComparer.Ordinal).ToArray(), cancellationToken).ConfigureAwait(false)
            : await lister.ReadAsync(filter.ToRequest(), cancellationToken).ConfigureAwait(false);
        if (filter.CertificateIds is { } wanted && FindMissing(wanted, items.Select(item => item.CertificateId)) is { Count: > 0 } missing)
        {
            return FunctionResult.Failed(missing);
        }

        var now = invocation.Time.GetUtcNow();
        var entries = items
            .Select(item => ListedCertificate.Of(item, now))
            .Where(filter.Matches)
            .OrderBy(entry => entry.Facts.NotAfter ?? DateTimeOffset.MaxValue)
            .ThenBy(entry => entry.Item.CertificateId, StringComparer.Ordinal)
            .ToArray();

        var expectation = Expectation.Read(arguments);
        var unmet = entries
            .SelectMany(entry => ExpectationCheck.Run(expectation, entry.Facts, CertificateLabel.Of(entry.ShownId, entry.Facts), now))
            .ToArray();
        return await ExpectationOutcome
            .CompleteAsync(invocation, expectation, unmet, warnings => Outputs.Of(new CertificateList(entries, warnings)), cancellationToken)
            .ConfigureAwait(false);
    }

    private static List<Failure> FindMissing(IReadOnlyList<string> wanted, IEnumerable<string?> found)
    {
        var known = found.ToHashSet(StringComparer.Ordinal);
        var missing = new List<Failure>();
        for (var index = 0; index < wanted.Count; index++)
        {
            if (!known.Contains(wanted[index]))
            {
                missing.Add(new Failure(
                    string.Create(CultureInfo.InvariantCulture, $"certificateIds[{index}]"),
                    $"certificate \"{Excerpt.Of(wanted[index])}\" does not exist in this account"));
            }
        }

        return missing;
    }
}
