using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Usage;
using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Usage.UsageAnswer>;

namespace TencentSsl.Plugin.Functions.Usage;

/// <summary>What getCertificateUsage answers.</summary>
/// <param name="Reading">What the service has found.</param>
/// <param name="UnmetExpectations">What was only warned of, each with its path.</param>
internal sealed record UsageAnswer(UsageReading Reading, IReadOnlyList<string> UnmetExpectations);

/// <summary>The outputs of getCertificateUsage.</summary>
internal static class UsageOutputs
{
    public static OutputTable<UsageAnswer> Table { get; } = new(
    [
        Out.Objects("resources", UsageTypes.Resource, UsageTypes.ResourceTable, answer => answer.Reading.Resources, "The places where the certificates are used, one entry each: every listener or rule of a load balancer, every secret of a cluster.") with { Required = true },
        new("countsByType", new MapType(PropertyType.Integer), "The number of entries of `resources` by type; types without entries are not in it.", answer => Counts(answer.Reading)) { Required = true },
        Out.Integer("total", answer => answer.Reading.Resources.Count, "The number of entries of `resources`.") with { Required = true },
        Out.Boolean("complete", answer => answer.Reading.Problems.Count == 0, "Whether everything could be looked up. If not, `problems` says what is missing.") with { Required = true },
        Out.Texts("problems", answer => answer.Reading.Problems.Select(Describe), "What could not be looked up; empty where the answer is complete."),
        Out.Text("cachedAt", answer => answer.Reading.CachedAt is { } time ? ChinaTime.ToRfc3339(time) : null, "When the service looked, RFC 3339 in UTC; of several look-ups the earliest. Left out where the service does not say."),
        Out.Texts("unmetExpectations", answer => answer.UnmetExpectations, "With `onUnmet: warn`, what was not met: one text each, with the path of the expectation. Computed from expect."),
    ]);

    /// <summary>Says what is missing in the answer, and of which certificate.</summary>
    public static string Describe(UsageProblem problem)
    {
        var where = problem.ResourceType is null ? "" : $", {problem.ResourceType}{(problem.Region is null ? "" : $" in {Excerpt.Of(problem.Region)}")}";
        return $"certificate \"{Excerpt.Of(problem.CertificateId)}\"{where}: {problem.Text}";
    }

    private static Value Counts(UsageReading reading)
    {
        var counts = new Struct();
        foreach (var type in reading.Resources.GroupBy(resource => resource.ResourceType, StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal))
        {
            counts.Fields[type.Key] = Value.ForNumber(type.Count());
        }

        return Value.ForStruct(counts);
    }
}
