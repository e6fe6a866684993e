using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Usage;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Usage;

/// <summary>What a stack expects of the use of certificates, of each of them.</summary>
internal sealed class UsageExpectation
{
    private readonly Struct _given;

    private UsageExpectation(Struct given) => _given = given;

    public static Property Argument { get; } = new(
        "expect",
        new ObjectType(
            "UsageExpectation",
            "What a stack expects of the use of each certificate. What is not given is not checked. What could not be looked up never meets an expectation.",
            [
                new("used", PropertyType.Boolean, "True: it must be used at least somewhere. False: it must be used nowhere, and is safe to delete."),
                new("resourceTypes", new ListType(UsageTypes.ResourceType), "Types of resources in each of which it must be used."),
                new("regions", new ListType(PropertyType.String), "Regions in each of which it must be used, such as ap-singapore."),
                ExpectationInputs.OnUnmet,
            ]),
        "How the certificates must be used. All unmet expectations are reported at once.");

    /// <summary>Reads the argument, whose types have been checked.</summary>
    public static UsageExpectation Read(Struct arguments) =>
        new(arguments.Fields.TryGetValue(Argument.Name, out var given) ? given.StructValue : new Struct());

    /// <summary>Lists what is not met by a certificate.</summary>
    public IEnumerable<Failure> Check(string certificateId, UsageReading reading)
    {
        var resources = reading.Resources.Where(resource => resource.CertificateId == certificateId).ToArray();
        var problems = reading.Problems.Where(problem => problem.CertificateId == certificateId).ToArray();
        var certificate = $"certificate \"{Excerpt.Of(certificateId)}\"";
        if (_given.Fields.TryGetValue("used", out var used) && CheckUsed(used.BoolValue, resources, problems) is { } reason)
        {
            yield return new Failure("expect.used", $"{certificate} {reason}");
        }

        foreach (var (type, path) in Items("resourceTypes"))
        {
            var missing = problems.Where(problem => problem.ResourceType is null || problem.ResourceType == type).ToArray();
            if (CheckPlace(resources.Any(resource => resource.ResourceType == type), missing) is { } problem)
            {
                yield return new Failure(path, $"{certificate} {problem} in {type}, expected to be used there");
            }
        }

        foreach (var (region, path) in Items("regions"))
        {
            var missing = problems.Where(problem => problem.Region is null || problem.Region == region).ToArray();
            if (CheckPlace(resources.Any(resource => resource.Region == region), missing) is { } problem)
            {
                yield return new Failure(path, $"{certificate} {problem} in {Excerpt.Of(region)}, expected to be used there");
            }
        }
    }

    private static string? CheckUsed(bool expected, BoundResource[] resources, UsageProblem[] problems) => (expected, resources, problems) switch
    {
        (true, [], []) => "is used nowhere, expected to be used",
        (false, [var first, ..], _) => $"is used ({Describe(first)}{(resources.Length > 1 ? $" and {resources.Length - 1} more" : "")}), expected not to be used",
        (_, [], [var problem, ..]) =>
            $"is not known to be used or not ({UsageOutputs.Describe(problem)}), expected {(expected ? "" : "not ")}to be used",
        _ => null,
    };

    private static string? CheckPlace(bool isUsed, UsageProblem[] problems) => (isUsed, problems) switch
    {
        (_, [var problem, ..]) => $"is not known in full to be used ({UsageOutputs.Describe(problem)})",
        (false, []) => "is not used",
        _ => null,
    };

    private static string Describe(BoundResource resource) =>
        string.Join(' ', new[] { resource.ResourceType, resource.ResourceId is null ? null : Excerpt.Of(resource.ResourceId), resource.Region is null ? null : $"in {Excerpt.Of(resource.Region)}" }.OfType<string>());

    private IEnumerable<(string Text, string Path)> Items(string name) =>
        _given.Fields.TryGetValue(name, out var list)
            ? list.ListValue.Values.Select((item, index) => (item.StringValue.Trim(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"expect.{name}[{index}]")))
            : [];
}
