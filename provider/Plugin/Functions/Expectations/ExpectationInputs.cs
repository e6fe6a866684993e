using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Schema;
using In = TencentSsl.Plugin.Schema.InputFactory;

namespace TencentSsl.Plugin.Functions.Expectations;

/// <summary>The argument <c>expect</c> and its members.</summary>
internal static class ExpectationInputs
{
    /// <summary>A hundred years: more is a slip of the pen.</summary>
    public const int LongestLifeInDays = 36500;

    /// <summary>The value of <c>onUnmet</c> that only warns.</summary>
    public const string Warn = "warn";

    public static Input<bool?> Valid { get; } = In.Boolean(
        "valid",
        "Whether the certificate must be valid now: begun, not expired, issued and not withdrawn. The gate that most stacks need.");

    public static Input<IReadOnlyList<CertificateStatus>?> Statuses { get; } = CertificateTypes.StatusesInput(
        "The statuses that are accepted.");

    public static Input<bool?> Deployable { get; } = In.Boolean(
        "deployable", "Whether the certificate must be deployable to cloud resources, or must not.");

    public static Input<int?> MinDaysRemaining { get; } = In.Integer(
        "minDaysRemaining",
        0,
        LongestLifeInDays,
        "The least number of whole days until the end of validity. Never met by a certificate that is not valid.");

    public static Input<double?> MinLifetimeFraction { get; } = In.Number(
        "minLifetimeFraction",
        0,
        1,
        "The least share of the whole lifetime that must remain. Suits short-lived certificates, for which a number of days is too coarse. "
        + "Never met by a certificate that is not valid.");

    public static Input<IReadOnlyList<string>?> Domains { get; } = In.Texts(
        "domains",
        "Names that the certificate must cover, each by the same name or by a wildcard in place of its first label.") with
    {
        Problem = DomainNameRules.Problem,
    };

    public static Input<IReadOnlyList<ServedTarget>?> ServedAt { get; } = In.List(
        "servedAt",
        EndpointInputs.Type,
        endpoint => EndpointInputs.Read(endpoint.StructValue.Fields),
        "Endpoints that must serve this certificate, read by a TLS handshake with each. Only for functions that read one certificate. "
        + "Two certificates with the same times and names cannot be told apart.");

    public static Input<string?> OnUnmet { get; } = In.Choice(
        "onUnmet",
        new EnumType(
            "OnUnmet",
            "What happens when an expectation is not met.",
            [
                new("Error", "error", "The function fails, and with it the preview."),
                new("Warn", Warn, "The preview shows one warning and goes on; `unmetExpectations` lists what is not met."),
            ]),
        "Whether an unmet expectation is an `error`, the default, or a `warn`ing.");

    public static Input<Expectation?> Argument { get; } = In.Object(
        "expect",
        new ObjectType(
            "CertificateExpectation",
            "What a stack expects of a certificate. What is not given is not checked. "
            + "A fact that is not known never meets an expectation.",
            [Valid, Statuses, Deployable, MinDaysRemaining, MinLifetimeFraction, Domains, ServedAt, OnUnmet]),
        Expectation.Read,
        "What the certificate must be. All unmet expectations are reported at once.");
}
