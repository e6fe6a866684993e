using TencentSsl.Api.Meaning;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Served;
using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Functions.Expectations;

/// <summary>The argument <c>expect</c>.</summary>
internal static class ExpectationInputs
{
    /// <summary>A hundred years: more is a slip of the pen.</summary>
    public const int LongestLifeInDays = 36500;

    public static EnumType OnUnmet { get; } = new(
        "OnUnmet",
        "What happens when an expectation is not met.",
        [
            new("Error", "error", "The function fails, and with it the preview."),
            new("Warn", "warn", "The preview shows one warning and goes on; `unmetExpectations` lists what is not met."),
        ]);

    public static ObjectType Type { get; } = new(
        "CertificateExpectation",
        "What a stack expects of a certificate. What is not given is not checked. An expectation about a fact that is not known is not met.",
        [
            new("valid", PropertyType.Boolean, "Whether the certificate must be valid now: begun, not expired, issued and not withdrawn. The gate that most stacks need."),
            new("statuses", new ListType(CertificateTypes.Status), "The statuses that are accepted."),
            new("deployable", PropertyType.Boolean, "Whether the certificate must be deployable to cloud resources, or must not."),
            new("minDaysRemaining", PropertyType.Integer, "The least number of whole days until the end of validity, 0 to 36500. Never met by a certificate that is not valid.") { Min = 0, Max = LongestLifeInDays },
            new("minLifetimeFraction", PropertyType.Number, "The least share of the whole lifetime that must remain, 0 to 1. Suits short-lived certificates, for which a number of days is too coarse. Never met by a certificate that is not valid.") { Min = 0, Max = 1 },
            new("domains", new ListType(PropertyType.String), "Names that the certificate must cover, each by the same name or by a wildcard in place of its first label.") { Problem = DomainNameRules.Problem },
            new("servedAt", new ListType(EndpointInputs.Type), "Endpoints that must serve this certificate, read by a TLS handshake with each. Only for functions that read one certificate. Two certificates with the same times and names cannot be told apart."),
            new("onUnmet", OnUnmet, "Whether an unmet expectation is an `error`, the default, or a `warn`ing."),
        ]);

    public static Property Argument { get; } = new(
        "expect", Type, "What the certificate must be. All unmet expectations are reported at once.");
}
