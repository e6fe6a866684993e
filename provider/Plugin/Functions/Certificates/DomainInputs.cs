using TencentSsl.Api.Certificates;
using TencentSsl.Plugin.Schema;
using In = TencentSsl.Plugin.Schema.InputFactory;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The arguments that choose the certificate for a name.</summary>
internal static class DomainInputs
{
    public static Input<string> Domain { get; } = In.RequiredText(
        "domain",
        "The name to cover, such as www.example.com. "
        + "A certificate covers it by the same name, or by a wildcard in place of its first label.") with
    {
        Problem = DomainNameRules.Problem,
    };

    public static Input<IReadOnlyList<CertificateStatus>?> Statuses { get; } = CertificateTypes.StatusesInput(
        "The statuses to choose from. The default is `Issued`, and then the certificate must be deployable as well. "
        + "`Expired` implies `includeExpired`.");

    public static Input<string?> Source { get; } = In.Choice(
        "source", CertificateTypes.Source, "The source to choose from. The default is any.");

    public static Input<bool> IncludeExpired { get; } = In.Flag("includeExpired", "Whether expired certificates may be chosen.");

    public static Input<bool> IncludeSm2 { get; } = In.Flag(
        "includeSm2", "Whether SM2 certificates may be chosen. Ordinary browsers and clients refuse them.");

    public static IReadOnlyList<Property> All { get; } = [Domain, Statuses, Source, IncludeExpired, IncludeSm2];
}
