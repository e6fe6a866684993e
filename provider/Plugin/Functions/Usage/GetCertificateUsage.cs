using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Usage;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Usage;

/// <summary>Finds out where certificates are used.</summary>
internal sealed class GetCertificateUsage : IFunction
{
    private const string IdArgument = "certificateId";
    private const string IdsArgument = "certificateIds";
    private const string TypesArgument = "resourceTypes";
    private const string RegionsArgument = "regions";
    private const string AgeArgument = "maxAgeSeconds";

    public FunctionDefinition Definition { get; } = new(
        "getCertificateUsage",
        "Finds the cloud resources that use a certificate and, with `expect`, fails the preview when it is not used where it should be.",
        """
            using System.Collections.Generic;
            using Pulumi;
            using Pulumi.TencentSsl;
            using Pulumi.TencentSsl.Inputs;

            return await Deployment.RunAsync(() =>
            {
                var usage = GetCertificateUsage.Invoke(new GetCertificateUsageInvokeArgs
                {
                    CertificateId = "Juz8JAxn",
                    Expect = new UsageExpectationArgs { Used = true },
                });

                return new Dictionary<string, object?> { ["total"] = usage.Apply(it => it.Total) };
            });
            """,
        [
            new(IdArgument, PropertyType.String, "Id of a certificate, such as Juz8JAxn. Either this or `certificateIds`.") { Problem = CertificateIds.Problem },
            new(IdsArgument, new ListType(PropertyType.String), "Ids of at most 100 certificates, looked up together. Either this or `certificateId`.") { Problem = CertificateIds.Problem },
            new(TypesArgument, new ListType(UsageTypes.ResourceType), "The types of resources to look at. The default is all."),
            new(RegionsArgument, new ListType(PropertyType.String), "The regions to look at, such as ap-singapore. The default is all. Types without regions are not limited by it."),
            new(AgeArgument, PropertyType.Integer, "How old a look-up may be that the service has kept, in seconds, 0 to 86400; 0 for a new one. The default is what the service allows, about 30 minutes.") { Min = 0, Max = 86400 },
            UsageExpectation.Argument,
        ],
        UsageOutputs.Table.Outputs);

    /// <inheritdoc/>
    public async Task<FunctionResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var arguments = invocation.Arguments.Fields;
        var ids = Ids(arguments);
        if (Refuse(arguments, ids) is { } failure)
        {
            return FunctionResult.Failed([failure]);
        }

        var query = new UsageQuery(ids)
        {
            ResourceTypes = Texts(arguments, TypesArgument),
            Regions = Texts(arguments, RegionsArgument),
            MaxAge = arguments.Fields.TryGetValue(AgeArgument, out var age) ? TimeSpan.FromSeconds(age.NumberValue) : null,
        };
        var reading = await new UsageReader(invocation.Client, invocation.Time, invocation.Engine.ProgressAsync)
            .ReadAsync(query, cancellationToken);

        var expectation = UsageExpectation.Read(arguments);
        return await ExpectationOutcome
            .CompleteAsync(
                invocation,
                ExpectationInputs.Argument.Read(arguments) ?? Expectation.None,
                [.. ids.SelectMany(id => expectation.Check(id, reading))],
                warnings => UsageOutputs.Table.Of(new UsageAnswer(reading, warnings)),
                cancellationToken);
    }

    private static Failure? Refuse(Struct arguments, IReadOnlyList<string> ids) => (arguments.Fields.ContainsKey(IdArgument), arguments.Fields.ContainsKey(IdsArgument)) switch
    {
        (false, false) => new Failure(IdArgument, $"missing argument {IdArgument} or {IdsArgument}"),
        (true, true) => new Failure(IdsArgument, $"{IdsArgument} must not be given together with {IdArgument}"),
        _ when ids.Count > UsageQuery.MaxCertificates => new Failure(IdsArgument, $"{IdsArgument} must have at most {UsageQuery.MaxCertificates} ids, not {ids.Count}"),
        _ => null,
    };

    private static IReadOnlyList<string> Ids(Struct arguments) =>
        arguments.Fields.TryGetValue(IdArgument, out var id) ? [id.StringValue.Trim()] : [.. Texts(arguments, IdsArgument).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Texts(Struct arguments, string name) =>
        arguments.Fields.TryGetValue(name, out var list) ? [.. list.ListValue.Values.Select(item => item.StringValue.Trim())] : [];
}
