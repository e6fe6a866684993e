using TencentSsl.Api.Certificates;
using TencentSsl.Api.Listing;
using TencentSsl.Plugin.Schema;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Certificates.CertificateFacts>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The outputs that every function which tells of a certificate has: the API's members, and what is worked out from them.</summary>
internal static class CertificateOutputs
{
    private const string Zone = "A text without a zone that means UTC+8";

    /// <summary>Gets the members of the API's answers that the single read and the list share.</summary>
    public static IReadOnlyList<Output<CertificateFacts>> Record { get; } =
    [
        Out.Text("certificateId", facts => facts.Record.CertificateId, "Id of the certificate. Always there: a result without it comes from a preview in which the provider's configuration is not known yet. Source: CertificateId.") with { Required = true },
        Out.Text("ownerUin", facts => facts.Record.OwnerUin, "UIN of the account that owns the certificate, digits in a text. Source: OwnerUin."),
        Out.Text("projectId", facts => facts.Record.ProjectId, "Project that the certificate belongs to, digits in a text; \"0\" is the default project. Source: ProjectId."),
        Out.Text("from", facts => facts.Record.From, "Where the certificate comes from: trustasia, upload, wosign, sheca or another. Compare it without regard to case: the API spells it differently in places. Source: From."),
        Out.Enum("certificateType", CertificateTypes.CertificateType, facts => facts.Record.CertificateType, "What the certificate is for: SVR for servers, CA for authorities that client certificates are checked against. Source: CertificateType."),
        Out.Text("packageType", facts => facts.Record.PackageType, "Code of the product, digits in a text; left out for uploaded certificates. `packageTypeDescription` has it in words. Source: PackageType."),
        Out.Text("productZhName", facts => facts.Record.ProductZhName, "Display name of the product, in the language of the site. Source: ProductZhName."),
        Out.Text("domain", facts => facts.Record.Domain, "Primary domain; may be a wildcard. Source: Domain."),
        Out.Text("alias", facts => facts.Record.Alias, "Remark that a user gave the certificate; may be empty. Source: Alias."),
        Out.Integer("status", facts => facts.Record.Status, "Status as the API's number, 0 to 15 or one that is newer than this provider. `statusKind` has it as a word. Source: Status."),
        Out.Text("statusMsg", facts => facts.Record.StatusMsg, "Progress of the review, or the reason of a failure. It may be stale: an issued certificate can still say CA-REVIEWING. Source: StatusMsg."),
        Out.Enum("verifyType", CertificateTypes.VerifyType, facts => facts.Record.VerifyType, "How control of the domains was proven. Source: VerifyType."),
        Out.Text("vulnerabilityStatus", facts => facts.Record.VulnerabilityStatus, "State of the vulnerability scan. Source: VulnerabilityStatus."),
        Out.Text("certBeginTime", facts => facts.Record.CertBeginTime, $"Start of validity as the API writes it. {Zone}; `notBefore` has it in UTC. Left out before issue. Source: CertBeginTime."),
        Out.Text("certEndTime", facts => facts.Record.CertEndTime, $"Last valid second as the API writes it. {Zone}; `notAfter` has it in UTC. Left out before issue. Source: CertEndTime."),
        Out.Text("validityPeriod", facts => facts.Record.ValidityPeriod, "Ordered length of validity in months, digits in a text; can differ from the dates. Source: ValidityPeriod."),
        Out.Text("insertTime", facts => facts.Record.InsertTime, $"Time of application or upload as the API writes it. {Zone}; `appliedAt` has it in UTC. Source: InsertTime."),
        Out.Object("certificateExtra", CertificateTypes.ExtraType, CertificateTypes.Extra, facts => facts.Record.CertificateExtra, "Renewal and reissue links, and facts about the product. Source: CertificateExtra."),
        Out.Text("packageTypeName", facts => facts.Record.PackageTypeName, "Name of the product, in the language of the site. Source: PackageTypeName."),
        Out.Text("statusName", facts => facts.Record.StatusName, "Label of the status, in the language of the site: for display, not for decisions. Source: StatusName."),
        Out.Texts("subjectAltName", facts => facts.Record.SubjectAltName, "Alternative names as the API lists them; the primary domain may be missing. `domains` has all names. Source: SubjectAltName."),
        Out.Boolean("isVip", facts => facts.Record.IsVip, "Whether the customer is a VIP customer. Source: IsVip."),
        Out.Boolean("isWildcard", facts => facts.Record.IsWildcard, "Whether it is a wildcard certificate. Source: IsWildcard."),
        Out.Boolean("isDv", facts => facts.Record.IsDv, "Whether only control of the domains was validated (DV). Source: IsDv."),
        Out.Boolean("isVulnerability", facts => facts.Record.IsVulnerability, "Whether the vulnerability scan is switched on. Source: IsVulnerability."),
        Out.Boolean("renewAble", facts => facts.Record.RenewAble, "Whether the certificate can be reissued or renewed. Source: RenewAble."),
        Out.Boolean("deployable", facts => facts.Record.Deployable, "Whether the certificate can be deployed to cloud resources. Left out where the API does not say; that is not `false`. Source: Deployable."),
        new("tags", new MapType(PropertyType.String), "Cloud tags, empty if there are none. Source: Tags.", facts => TagMap.Write(facts.Record.Tags)) { Required = true },
        Out.Texts("caEncryptAlgorithms", facts => facts.Record.CaEncryptAlgorithms, "Algorithms of the authorities; only for certificateType CA. Source: CAEncryptAlgorithms."),
        Out.Texts("caCommonNames", facts => facts.Record.CaCommonNames, "Common names of the authorities; only for certificateType CA. Source: CACommonNames."),
        Out.Texts("caEndTimes", facts => facts.Record.CaEndTimes, "Ends of validity of the authorities; only for certificateType CA. Texts without a zone that mean UTC+8. Source: CAEndTimes."),
    ];

    /// <summary>Gets what is worked out from the record.</summary>
    public static IReadOnlyList<Output<CertificateFacts>> Computed { get; } =
    [
        Out.Enum("statusKind", CertificateTypes.Status, facts => facts.Status?.Name, "Status as a word that depends on no language; `Unknown` for numbers that are newer than this provider. Left out where the API reports no status. Computed from status."),
        Out.Text("packageTypeDescription", facts => facts.PackageTypeDescription, "Product behind packageType: brand, validation level, and what it may hold. Left out for uploads and codes that are newer than this provider. Computed from packageType."),
        Out.Text("notBefore", facts => Utc(facts.NotBefore), "Start of validity, RFC 3339 in UTC. Left out where it is not known. Computed from certBeginTime."),
        Out.Text("notAfter", facts => Utc(facts.NotAfter), "Last valid second, RFC 3339 in UTC; for certificateType CA without an end time the earliest of caEndTimes. Left out where it is not known. Computed from certEndTime."),
        Out.Text("appliedAt", facts => Utc(facts.AppliedAt), "Time of application or upload, RFC 3339 in UTC. Left out where it is not known. Computed from insertTime."),
        Out.Integer("daysRemaining", facts => facts.DaysRemaining, "Whole days until notAfter, rounded down, negative once it is past. Left out where the end is not known. Changes from day to day, so do not export it as a stack output. Computed from notAfter and the service's clock."),
        Out.Boolean("expired", facts => facts.Expired, "Whether notAfter has passed, or the status says so. Left out where neither is known; that is not `false`. Computed from notAfter, status and the service's clock."),
        Out.Boolean("valid", facts => facts.Valid, "Whether the certificate is valid now: the time is within notBefore and notAfter, and the status is one of an issued certificate that was not withdrawn. Left out where what is needed to tell is not known; that is not `false`. Computed from notBefore, notAfter, status and the service's clock."),
        Out.Texts("domains", facts => facts.Domains, "All names of the certificate as A-labels (xn--…): lower case, without a trailing dot, sorted, each once. Computed from domain, subjectAltName and certSans."),
        Out.Text("supersededBy", facts => RenewalLinks.First(facts.Record), "Id of the certificate that renews or reissues this one. Left out where there is none. Computed from certificateExtra and hasRenewOrder."),
    ];

    private static string? Utc(DateTimeOffset? moment) => moment is { } known ? ChinaTime.ToRfc3339(known) : null;
}
