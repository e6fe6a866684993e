using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Meaning;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Functions.Served;

namespace TencentSsl.Plugin.Functions.Expectations;

/// <summary>What a stack expects of a certificate. Null members are not checked.</summary>
internal sealed record Expectation
{
    public bool? Valid { get; init; }

    public IReadOnlyList<CertificateStatus>? Statuses { get; init; }

    public bool? Deployable { get; init; }

    public int? MinDaysRemaining { get; init; }

    public double? MinLifetimeFraction { get; init; }

    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Gets the endpoints that must serve the certificate.</summary>
    public IReadOnlyList<ServedTarget> ServedAt { get; init; } = [];

    /// <summary>Gets a value indicating whether what is not met is only warned of.</summary>
    public bool WarnOnly { get; init; }

    /// <summary>Reads the argument, whose types have been checked.</summary>
    public static Expectation Read(Struct arguments)
    {
        if (!arguments.Fields.TryGetValue(ExpectationInputs.Argument.Name, out var argument) || argument.StructValue is not { } fields)
        {
            return new Expectation();
        }

        var given = fields.Fields;
        return new Expectation
        {
            Valid = given.TryGetValue("valid", out var valid) ? valid.BoolValue : null,
            Statuses = given.TryGetValue("statuses", out var statuses)
                ? [.. statuses.ListValue.Values.Select(status => CertificateStatus.Find(status.StringValue)!)]
                : null,
            Deployable = given.TryGetValue("deployable", out var deployable) ? deployable.BoolValue : null,
            MinDaysRemaining = given.TryGetValue("minDaysRemaining", out var days) ? (int)days.NumberValue : null,
            MinLifetimeFraction = given.TryGetValue("minLifetimeFraction", out var fraction) ? fraction.NumberValue : null,
            Domains = given.TryGetValue("domains", out var domains) ? [.. domains.ListValue.Values.Select(domain => domain.StringValue)] : [],
            ServedAt = given.TryGetValue("servedAt", out var endpoints)
                ? [.. endpoints.ListValue.Values.Select(endpoint => EndpointInputs.Read(endpoint.StructValue.Fields))]
                : [],
            WarnOnly = given.TryGetValue("onUnmet", out var onUnmet) && onUnmet.StringValue == "warn",
        };
    }
}
