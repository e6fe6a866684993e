using System.Globalization;
using TencentSsl.Api.Certificates;
using TencentSsl.Plugin.Functions.Expectations;
using TencentSsl.Plugin.Schema;
using In = TencentSsl.Plugin.Schema.InputFactory;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The arguments that choose certificates of a list.</summary>
internal static class ListInputs
{
    public static Input<IReadOnlyList<string>?> CertificateIds { get; } = In.Texts(
        "certificateIds",
        "Ids of the certificates to read. An id that does not exist is an error, and so is an empty list.") with
    {
        Problem = Api.Certificates.CertificateIds.Problem,
    };

    public static Input<string?> Search { get; } = In.Text("search", "Text that the service looks for in id, alias and domain.");

    public static Input<string?> Domain { get; } = In.Text(
        "domain",
        "A name that the certificates must cover, by the same name or by a wildcard in place of its first label. "
        + "All names of a certificate count, also those that the service's search does not look at.") with
    {
        Problem = DomainNameRules.Problem,
    };

    public static Input<IReadOnlyList<CertificateStatus>?> Statuses { get; } = CertificateTypes.StatusesInput(
        "The statuses to keep. **A gate with `[Issued]` no longer sees a certificate from the day it expires**: "
        + "leave this out and expect `valid` instead, or set `minCount`.");

    public static Input<string?> CertificateType { get; } = In.Choice(
        "certificateType", CertificateTypes.CertificateType, "The certificate type to keep.");

    public static Input<string?> Source { get; } = In.Choice("source", CertificateTypes.Source, "The source to keep.");

    public static Input<bool?> Deployable { get; } = In.Boolean("deployable", "Whether to keep deployable certificates or the others.");

    public static Input<int?> ExpiringWithinDays { get; } = In.Integer(
        "expiringWithinDays",
        0,
        ExpectationInputs.LongestLifeInDays,
        "Keeps certificates with at most this many whole days remaining, expired ones included. "
        + "Certificates without a known end are left out.");

    public static Input<IReadOnlyDictionary<string, string>?> Tags { get; } = In.TextMap(
        "tags", "Tags that the certificates must have, each with its value.");

    public static Input<string?> ProjectId { get; } = In.Text(
        "projectId", "Id of the project to keep, digits in a text.") with
    { Problem = ProjectProblem };

    public static Input<bool> SkipSuperseded { get; } = In.Flag(
        "skipSuperseded", "Leaves out certificates that have been renewed or reissued and whose successor is valid.");

    public static Input<int?> MinCount { get; } = In.Integer(
        "minCount",
        0,
        1_000_000,
        "The least number of certificates that must match. Fewer are an error that says why others were left out.");

    public static IReadOnlyList<Property> All { get; } =
    [
        CertificateIds, Search, Domain, Statuses, CertificateType, Source,
        Deployable, ExpiringWithinDays, Tags, ProjectId, SkipSuperseded, MinCount,
    ];

    private static string? ProjectProblem(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "must be digits, such as \"0\"";
}
