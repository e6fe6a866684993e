using Google.Protobuf.WellKnownTypes;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;

namespace TencentSsl.Plugin.Functions.Expectations;

/// <summary>What a stack expects of a certificate. Null members are not checked.</summary>
internal sealed record Expectation
{
    /// <summary>Gets the expectation that any certificate meets.</summary>
    public static Expectation None { get; } = new();

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

    /// <summary>Reads the members of the argument, which have been checked.</summary>
    public static Expectation Read(Struct members) => new()
    {
        Valid = ExpectationInputs.Valid.Read(members),
        Statuses = ExpectationInputs.Statuses.Read(members),
        Deployable = ExpectationInputs.Deployable.Read(members),
        MinDaysRemaining = ExpectationInputs.MinDaysRemaining.Read(members),
        MinLifetimeFraction = ExpectationInputs.MinLifetimeFraction.Read(members),
        Domains = ExpectationInputs.Domains.Read(members) ?? [],
        ServedAt = ExpectationInputs.ServedAt.Read(members) ?? [],
        WarnOnly = ExpectationInputs.OnUnmet.Read(members) == ExpectationInputs.Warn,
    };
}
