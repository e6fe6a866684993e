using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Listing;
using TencentSsl.Api.Usage;
using TencentSsl.Plugin.Commands.Check.Settings;
using TencentSsl.Plugin.Functions;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Functions.Usage;
using TencentSsl.Plugin.Serving;
using TencentSsl.Plugin.Wire;

namespace TencentSsl.Plugin.Commands.Check;

/// <summary>Reads certificates and holds them against what is expected. What is checked, and how it is said, is the functions' own code.</summary>
internal sealed class CheckRunner(ISslApiClient client, TimeProvider time, IEngineLog log)
{
    private DateTimeOffset Now => time.GetUtcNow() + client.ClockOffset;

    /// <summary>Runs checks one after the other.</summary>
    public async Task<CheckRun> RunAsync(IReadOnlyList<CheckTask> tasks, CancellationToken cancellationToken)
    {
        var outcomes = new List<CheckOutcome>();
        foreach (var task in tasks)
        {
            outcomes.AddRange((await RunAsync(task, cancellationToken)).Select(outcome => outcome with { Check = task.Name }));
        }

        return new CheckRun(outcomes, Now);
    }

    private static CheckOutcome Unknown(string certificateId, string subject, string problem) => new(certificateId)
    {
        IsUnknown = true,
        Problems = [new Failure("", StatusMessage.Limit($"{subject}: {problem}"))],
    };

    private static string Subject(string certificateId) => $"certificate \"{Excerpt.Of(certificateId)}\"";

    private async Task<IReadOnlyList<CheckOutcome>> RunAsync(CheckTask task, CancellationToken cancellationToken)
    {
        List<CheckOutcome> outcomes = [];
        if (task.List is not null)
        {
            outcomes.AddRange(await ListAsync(task, task.List, cancellationToken));
        }

        outcomes.AddRange(await Task.WhenAll(task.CertificateIds.Select(id => CheckIdAsync(task, id, cancellationToken))));
        foreach (var domain in task.Domains)
        {
            outcomes.Add(await CheckDomainAsync(task, domain, cancellationToken));
        }

        return task.Used is { } used ? await CheckUsageAsync(outcomes, used, cancellationToken) : outcomes;
    }

    private async Task<CheckOutcome> CheckIdAsync(CheckTask task, string id, CancellationToken cancellationToken)
    {
        try
        {
            if (!task.FollowRenewals)
            {
                var record = await client.DescribeCertificateAsync(id, cancellationToken);
                var outcome = await JudgeAsync(task, CertificateReading.Of(id, record, Now), cancellationToken);
                return outcome with { SupersededBy = RenewalLinks.First(record) };
            }

            var chain = await RenewalChain.FollowAsync(client, id, time, awaitIssue: false, cancellationToken);
            var current = await JudgeAsync(task, CertificateReading.Of(chain.Ids[^1], chain.Current, Now), cancellationToken);
            var broken = chain.Missing.Select(link => new Failure(
                "followRenewals", $"{Subject(link.From)} has a renewal link to \"{Excerpt.Of(link.To)}\", which does not exist"));
            return current with
            {
                Asked = chain.Ids.Count > 1 ? id : null,
                RenewalChain = chain.Ids,
                Warnings = [.. current.Warnings, .. broken],
            };
        }
        catch (Exception exception) when (exception is TencentCloudException or RenewalChainException)
        {
            return Unknown(id, Subject(id), exception.Message);
        }
    }

    private async Task<CheckOutcome> CheckDomainAsync(CheckTask task, string domain, CancellationToken cancellationToken)
    {
        try
        {
            var (reading, failure) = await new DomainSearch(client, time).RunAsync(new DomainQuery(domain), cancellationToken);
            return (reading is null
                ? new CheckOutcome("") { Problems = [failure! with { Reason = StatusMessage.Limit(failure.Reason) }] }
                : await JudgeAsync(task, reading, cancellationToken)) with
            { Asked = domain };
        }
        catch (Exception exception) when (exception is TencentCloudException or IncompleteListException)
        {
            return Unknown("", $"the certificate for \"{Excerpt.Of(domain)}\"", exception.Message) with { Asked = domain };
        }
    }

    private async Task<IEnumerable<CheckOutcome>> ListAsync(CheckTask task, Struct filter, CancellationToken cancellationToken)
    {
        const string List = "the account's list";
        try
        {
            var query = new ListQuery(client, time);
            var (selection, failures) = await query.RunAsync(new ListFilter(WithMinCount(filter, task.MinCount)), cancellationToken);
            CheckOutcome[] tooFew = [];
            if (failures.Count > 0)
            {
                tooFew = [new CheckOutcome("") { Asked = List, Problems = failures }];
                (selection, _) = await query.RunAsync(new ListFilter(filter), cancellationToken);
            }

            // A list's entries are all there is to read: no further request is sent for any of them.
            var now = Now;
            return tooFew.Concat(selection.Entries.Concat(selection.WithoutId).Select(entry =>
                Judge(task, entry.Facts, now) with { SupersededBy = RenewalLinks.First(entry.Item) }));
        }
        catch (Exception exception) when (exception is TencentCloudException or IncompleteListException)
        {
            return [Unknown("", List, exception.Message) with { Asked = List }];
        }
    }

    private static Struct WithMinCount(Struct filter, int? minCount)
    {
        var arguments = filter.Clone();
        if (minCount is { } count)
        {
            arguments.Fields[ListInputs.MinCount.Name] = Value.ForNumber(count);
        }

        return arguments;
    }

    private async Task<CheckOutcome> JudgeAsync(CheckTask task, CertificateReading reading, CancellationToken cancellationToken)
    {
        var outcome = Judge(task, reading.Facts, Now);
        if (task.Expected.ServedAt.Count == 0)
        {
            return outcome;
        }

        var invocation = new Invocation(PlainValues.From(null), client, time, log, IsPreview: false);
        var served = new ServedCheck(invocation, task.Expected.ServedAt, reading.Facts, CertificateLabel.Of(reading.Facts));
        return outcome with { Problems = [.. outcome.Problems, .. await served.RunAsync(cancellationToken)] };
    }

    private static CheckOutcome Judge(CheckTask task, CertificateFacts facts, DateTimeOffset now)
    {
        var label = CertificateLabel.Of(facts);
        var problems = ExpectationCheck.Run(task.Expected, facts, label, now);

        // Of one that is not even good, it is nothing new that it is not good for long.
        IReadOnlyList<Failure> warnings = task.WarnDays is { } days && problems.Count == 0
            ? ExpectationCheck.Run(new Expectation { MinDaysRemaining = days }, facts, label, now)
            : [];
        return new CheckOutcome(facts.Record.CertificateId?.Trim() ?? "")
        {
            Facts = facts,
            Problems = problems,
            Warnings = warnings,
            Deadline = Deadline(task, facts),
        };
    }

    private static DateTimeOffset? Deadline(CheckTask task, CertificateFacts facts)
    {
        if (facts.NotAfter is not { } end)
        {
            return null;
        }

        var byDays = (task.Expected.MinDaysRemaining ?? task.WarnDays) is { } days ? end.AddDays(-days) : (DateTimeOffset?)null;
        var byShare = task.Expected.MinLifetimeFraction is { } share && facts.NotBefore is { } begin && end > begin ? end - (share * (end - begin)) : (DateTimeOffset?)null;
        return byDays is null || byShare < byDays ? byShare ?? byDays : byDays;
    }

    private async Task<IReadOnlyList<CheckOutcome>> CheckUsageAsync(IReadOnlyList<CheckOutcome> outcomes, bool used, CancellationToken cancellationToken)
    {
        var expected = new Struct { Fields = { ["used"] = Value.ForBool(used) } };
        var expectation = UsageExpectation.Read(new Struct { Fields = { [UsageExpectation.Argument.Name] = Value.ForStruct(expected) } });
        var problems = new Dictionary<string, (IReadOnlyList<Failure> Failures, bool IsUnknown)>(StringComparer.Ordinal);
        var ids = outcomes.Where(outcome => outcome.Facts is not null && outcome.CertificateId.Length > 0).Select(outcome => outcome.CertificateId).Distinct(StringComparer.Ordinal);
        foreach (var page in ids.Chunk(UsageQuery.MaxCertificates))
        {
            try
            {
                var reading = await new UsageReader(client, time, log.ProgressAsync).ReadAsync(new UsageQuery(page), cancellationToken);
                foreach (var id in page)
                {
                    // What is found settles it; what could not be looked up leaves it open.
                    problems[id] = ([.. expectation.Check(id, reading)], IsOpen(id, reading));
                }
            }
            catch (TencentCloudException exception)
            {
                foreach (var id in page)
                {
                    problems[id] = ([new Failure("expect.used", StatusMessage.Limit($"the use of {Subject(id)}: {exception.Message}"))], true);
                }
            }
        }

        return [.. outcomes.Select(outcome => problems.TryGetValue(outcome.CertificateId, out var found)
            ? outcome with { Problems = [.. outcome.Problems, .. found.Failures], IsUnknown = outcome.IsUnknown || (found.IsUnknown && found.Failures.Count > 0) }
            : outcome)];
    }

    private static bool IsOpen(string id, UsageReading reading) =>
        reading.Resources.All(resource => resource.CertificateId != id) && reading.Problems.Any(problem => problem.CertificateId == id);
}
