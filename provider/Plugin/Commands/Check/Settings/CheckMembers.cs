using System.Globalization;
using TencentSsl.Api.Certificates;
using TencentSsl.Plugin.Functions.Certificates;
using TencentSsl.Plugin.Functions.Expectations;

namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>All settings of a check: the one table from which the command line, the configuration file and its schema are made.</summary>
internal static class CheckMembers
{
    public static CheckMember CertificateIds { get; } = new(
        "certificateIds", "--certificate-id", MemberKind.Texts, MemberGroup.Named, "Ids of certificates.")
    { ValueName = "ID", Problem = Api.Certificates.CertificateIds.Problem };

    public static CheckMember Domains { get; } = new(
        "domains", "--domain", MemberKind.Texts, MemberGroup.Named, "Names whose certificates are checked: for each the one that getCertificateForDomain chooses, whatever its id is today.")
    { ValueName = "NAME", Problem = DomainNameRules.Problem };

    public static CheckMember FollowRenewals { get; } = new(
        "followRenewals", "--follow-renewals", MemberKind.Flag, MemberGroup.Named, "Check the certificate that has renewed or replaced the one that is named.");

    public static CheckMember All { get; } = new(
        "all", "--all", MemberKind.Flag, MemberGroup.Listed, "Check all certificates of the account.");

    public static CheckMember Search { get; } = new(
        "search", "--search", MemberKind.Text, MemberGroup.Listed, "Check those in whose id, alias or domain the service finds this text.");

    public static CheckMember Statuses { get; } = new(
        "statuses", "--status", MemberKind.Texts, MemberGroup.Listed, "Check those with these statuses. With Issued alone, a certificate is no longer seen from the day it expires.")
    { ValueName = "STATUS", Choices = [.. CertificateTypes.Status.Values.Select(item => item.Value)] };

    public static CheckMember Type { get; } = new(
        "type", "--type", MemberKind.Text, MemberGroup.Listed, "Check those of this type.")
    { ValueName = "TYPE", Choices = [.. CertificateTypes.CertificateType.Values.Select(item => item.Value)] };

    public static CheckMember Source { get; } = new(
        "source", "--source", MemberKind.Text, MemberGroup.Listed, "Check those from this source.")
    { ValueName = "SOURCE", Choices = [.. CertificateTypes.Source.Values.Select(item => item.Value)] };

    public static CheckMember Tags { get; } = new(
        "tags", "--tag", MemberKind.Pairs, MemberGroup.Listed, "Check those with this tag. With several, those that have all of them.")
    { ValueName = "KEY=VALUE" };

    public static CheckMember Project { get; } = new(
        "projectId", "--project", MemberKind.Text, MemberGroup.Listed, "Check those of the project with this id, digits.")
    {
        ValueName = "ID",
        Problem = text => text.Length <= 18 && text.All(char.IsAsciiDigit) ? null : "must be digits, such as 0",
    };

    public static CheckMember ExpiringWithin { get; } = new(
        "expiringWithin", "--expiring-within", MemberKind.Integer, MemberGroup.Listed, "Check those with at most so many whole days remaining, expired ones included.")
    { ValueName = "DAYS", Max = ExpectationInputs.LongestLifeInDays };

    public static CheckMember SkipSuperseded { get; } = new(
        "skipSuperseded", "--skip-superseded", MemberKind.Flag, MemberGroup.Listed, "Leave out certificates that have been renewed or reissued and whose successor is valid.");

    public static CheckMember MinCount { get; } = new(
        "minCount", "--min-count", MemberKind.Integer, MemberGroup.Listed, "The least number of certificates that must match.")
    { ValueName = "NUMBER", Max = 1_000_000 };

    public static CheckMember Valid { get; } = new(
        "valid", "--valid", MemberKind.Flag, MemberGroup.Expected, "Whether it must be valid now: begun, not expired, issued and not withdrawn. The default is true; with false it must not be valid.");

    public static CheckMember MinDays { get; } = new(
        "minDays", "--min-days", MemberKind.Integer, MemberGroup.Expected, "The least number of whole days that must remain.")
    { ValueName = "DAYS", Max = ExpectationInputs.LongestLifeInDays };

    public static CheckMember WarnDays { get; } = new(
        "warnDays", "--warn-days", MemberKind.Integer, MemberGroup.Expected, "Warn where fewer whole days remain. A warning changes no exit code.")
    { ValueName = "DAYS", Max = ExpectationInputs.LongestLifeInDays };

    public static CheckMember MinLifetime { get; } = new(
        "minLifetime", "--min-lifetime", MemberKind.Number, MemberGroup.Expected, "The least share of the whole lifetime that must remain, such as 0.2. Suits short-lived certificates.")
    { ValueName = "SHARE", Max = 1 };

    public static CheckMember Deployable { get; } = new(
        "deployable", "--deployable", MemberKind.Flag, MemberGroup.Expected, "Whether it must be deployable to cloud resources, or must not.");

    public static CheckMember Covers { get; } = new(
        "covers", "--covers", MemberKind.Texts, MemberGroup.Expected, "Names that each certificate must cover, by the same name or by a wildcard in place of its first label.")
    { ValueName = "NAME", Problem = DomainNameRules.Problem };

    public static CheckMember Served { get; } = new(
        "served", "--served", MemberKind.Texts, MemberGroup.Expected, "Endpoints that must serve the certificate, read by a TLS handshake; port 443 where none is given.")
    { ValueName = "HOST[:PORT]", Problem = text => EndpointText.Read(text).Problem };

    public static CheckMember Used { get; } = new(
        "used", "--used", MemberKind.Flag, MemberGroup.Expected, "Whether a cloud resource must use it, or none may.");

    /// <summary>Gets them in the order of the help.</summary>
    public static IReadOnlyList<CheckMember> Ordered { get; } =
    [
        CertificateIds, Domains, FollowRenewals,
        All, Search, Statuses, Type, Source, Tags, Project, ExpiringWithin, SkipSuperseded, MinCount,
        Valid, MinDays, WarnDays, MinLifetime, Deployable, Covers, Served, Used,
    ];

    /// <summary>Says why a text is no value of a setting, as in "must be …"; null where it is one.</summary>
    public static string? Problem(CheckMember member, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "must not be empty";
        }

        if (text.Any(char.IsControl))
        {
            return "must not hold control characters or line breaks";
        }

        return member.Kind switch
        {
            MemberKind.Integer when !IsInteger(member, text) =>
                string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {member.Min} to {member.Max}"),
            MemberKind.Number when !IsNumber(member, text) =>
                string.Create(CultureInfo.InvariantCulture, $"must be a number from {member.Min} to {member.Max}"),
            MemberKind.Flag when text is not ("true" or "false") => "must be true or false",
            MemberKind.Pairs when text.IndexOf('=', StringComparison.Ordinal) <= 0 => "must be a key and a value with \"=\" between them",
            _ when member.Choices.Count > 0 && !member.Choices.Contains(text, StringComparer.Ordinal) => $"must be one of {string.Join(", ", member.Choices)}",
            _ => member.Problem?.Invoke(text),
        };
    }

    private static bool IsInteger(CheckMember member, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= member.Min && number <= member.Max;

    private static bool IsNumber(CheckMember member, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= member.Min && number <= member.Max;
}
