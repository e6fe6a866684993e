using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;
using TencentSsl.Plugin.Schema;
using DvAuthDetailOutput = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.DvAuthDetail>;
using DvAuthOutput = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.DvAuth>;
using ExtraOutput = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.CertificateExtra>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The types that outputs of certificates are made of.</summary>
internal static class CertificateTypes
{
    /// <summary>The source of an uploaded certificate.</summary>
    public const string Uploaded = "upload";

    public static EnumType Status { get; } = new(
        "CertificateStatus",
        "The status of a certificate as a word that depends on no language. The API may know statuses that this list does not; those are `Unknown`.",
        [.. CertificateStatus.Known.Append(CertificateStatus.Unknown).Select(status => new EnumValue(status.Name, status.Name, status.Description))]);

    /// <summary>Makes the argument <c>statuses</c>, whose meaning each function says itself.</summary>
    public static Input<IReadOnlyList<CertificateStatus>?> StatusesInput(string description) =>
        InputFactory.List("statuses", Status, status => CertificateStatus.Find(status.StringValue)!, description);

    public static EnumType VerifyType { get; } = new(
        "VerifyType",
        "How control of the domains was proven. The API may answer values that this list does not have.",
        [
            new("DnsAuto", "DNS_AUTO", "A DNS record that the service adds itself."),
            new("Dns", "DNS", "A DNS record that the applicant adds."),
            new("File", "FILE", "A file on the web server."),
            new("DnsProxy", "DNS_PROXY", "A DNS record through a proxy zone."),
            new("FileProxy", "FILE_PROXY", "A file through a proxy."),
        ]);

    public static EnumType CertificateType { get; } = new(
        "CertificateType",
        "What a certificate is for. The API may answer values that this list does not have.",
        [
            new("Server", "SVR", "A server certificate."),
            new("ClientCa", "CA", "Authorities that client certificates are checked against."),
        ]);

    public static EnumType Source { get; } = new(
        "CertificateSource",
        "How a certificate came into the account.",
        [new("Upload", Uploaded, "Uploaded by a user."), new("Buy", "buy", "Applied for or bought at the service.")]);

    public static OutputTable<CertificateExtra> Extra { get; } = new(
    [
        ExtraOutput.Text("domainNumber", extra => extra.DomainNumber, "How many domains the order may hold, digits in a text. Source: CertificateExtra.DomainNumber."),
        ExtraOutput.Text("originCertificateId", extra => extra.OriginCertificateId, "Id of the certificate that this one renews. Left out when it renews none. Source: CertificateExtra.OriginCertificateId."),
        ExtraOutput.Text("replacedBy", extra => extra.ReplacedBy, "For a reissued certificate, the id of the **original** one; the API's name misleads. Left out otherwise. Source: CertificateExtra.ReplacedBy."),
        ExtraOutput.Text("replacedFor", extra => extra.ReplacedFor, "For a certificate that was reissued, the id of the **new** one; the API's name misleads. Left out otherwise. Source: CertificateExtra.ReplacedFor."),
        ExtraOutput.Text("renewOrder", extra => extra.RenewOrder, "Id of the certificate that renews this one. Left out when none does. Source: CertificateExtra.RenewOrder."),
        ExtraOutput.Integer("smCert", extra => extra.SmCert, "1 for a certificate with China's national cryptography (SM2), else 0. Source: CertificateExtra.SMCert."),
        ExtraOutput.Integer("companyType", extra => extra.CompanyType, "1 for an individual applicant, 2 for a company. Source: CertificateExtra.CompanyType."),
    ]);

    public static ObjectType ExtraType { get; } = new(
        "CertificateExtra", "Renewal and reissue links, and facts about the product.", Extra.Outputs);

    public static OutputTable<DvAuth> DvAuth { get; } = new(
    [
        DvAuthOutput.Text("dvAuthKey", auth => auth.DvAuthKey, "Name of the DNS record or file. Source: DvAuths.DvAuthKey."),
        DvAuthOutput.Text("dvAuthValue", auth => auth.DvAuthValue, "What the record or file has to hold. Source: DvAuths.DvAuthValue."),
        DvAuthOutput.Text("dvAuthDomain", auth => auth.DvAuthDomain, "The domain that is validated. Source: DvAuths.DvAuthDomain."),
        DvAuthOutput.Text("dvAuthPath", auth => auth.DvAuthPath, "URL path of the file; only for validation by file. Source: DvAuths.DvAuthPath."),
        DvAuthOutput.Text("dvAuthSubDomain", auth => auth.DvAuthSubDomain, "Host part of the record's name. Source: DvAuths.DvAuthSubDomain."),
        DvAuthOutput.Text("dvAuthVerifyType", auth => auth.DvAuthVerifyType, "TXT, CNAME or FILE. Source: DvAuths.DvAuthVerifyType."),
    ]);

    public static ObjectType DvAuthType { get; } = new(
        "DvAuth", "A DNS record or file that proves control of one domain.", DvAuth.Outputs);

    public static OutputTable<DvAuthDetail> DvAuthDetail { get; } = new(
    [
        DvAuthDetailOutput.Text("dvAuthKey", detail => detail.DvAuthKey, "Name of the DNS record or file. Source: DvAuthDetail.DvAuthKey."),
        DvAuthDetailOutput.Text("dvAuthValue", detail => detail.DvAuthValue, "What the record or file has to hold. Source: DvAuthDetail.DvAuthValue."),
        DvAuthDetailOutput.Text("dvAuthDomain", detail => detail.DvAuthDomain, "The domain that is validated. Source: DvAuthDetail.DvAuthDomain."),
        DvAuthDetailOutput.Text("dvAuthPath", detail => detail.DvAuthPath, "URL path of the file; only for validation by file. Source: DvAuthDetail.DvAuthPath."),
        DvAuthDetailOutput.Text("dvAuthKeySubDomain", detail => detail.DvAuthKeySubDomain, "Host part of the record's name. Source: DvAuthDetail.DvAuthKeySubDomain."),
        DvAuthDetailOutput.Objects("dvAuths", DvAuthType, DvAuth, detail => detail.DvAuths, "One entry for each domain under validation; empty once issued. Source: DvAuthDetail.DvAuths."),
    ]);

    public static ObjectType DvAuthDetailType { get; } = new(
        "DvAuthDetail", "What proves control of the domains while a certificate is under validation.", DvAuthDetail.Outputs);
}
