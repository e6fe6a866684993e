using TencentSsl.Api.Models;
using TencentSsl.Plugin.Schema;
using TencentSsl.Plugin.Wire;
using Download = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.SupportDownloadType>;
using HostingOut = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.HostingConfig>;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Certificates.ListedCertificate>;
using PreAudit = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.PreAuditInfo>;
using Project = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Models.ProjectInfo>;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>The entries of a list of certificates.</summary>
internal static class CertificateListTypes
{
    private static readonly OutputTable<ProjectInfo> ProjectTable = new(
    [
        Project.Text("projectName", project => project.ProjectName, "Name. Source: ProjectInfo.ProjectName."),
        Project.Integer("projectCreatorUin", project => project.ProjectCreatorUin, "UIN of the account that created the project. Source: ProjectInfo.ProjectCreatorUin.") with { Type = PropertyType.Number },
        Project.Text("projectCreateTime", project => project.ProjectCreateTime, "Time of creation, a text without a zone. Source: ProjectInfo.ProjectCreateTime."),
        Project.Text("projectResume", project => project.ProjectResume, "Short description. Source: ProjectInfo.ProjectResume."),
        Project.Integer("ownerUin", project => project.OwnerUin, "UIN of the account that owns the project, a number here. Source: ProjectInfo.OwnerUin.") with { Type = PropertyType.Number },
        Project.Text("projectId", project => project.ProjectId, "Id, digits in a text. Source: ProjectInfo.ProjectId."),
    ]);

    private static readonly OutputTable<PreAuditInfo> PreAuditTable = new(
    [
        PreAudit.Integer("totalPeriod", info => info.TotalPeriod, "Years that were bought. Source: PreAuditInfo.TotalPeriod."),
        PreAudit.Integer("nowPeriod", info => info.NowPeriod, "The year that runs. Source: PreAuditInfo.NowPeriod."),
        PreAudit.Text("managerId", info => info.ManagerId, "Id of the administrator's profile. Source: PreAuditInfo.ManagerId."),
    ]);

    private static readonly OutputTable<SupportDownloadType> DownloadTable = new(
    [
        Download.Boolean("nginx", type => type.Nginx, "For NGINX. Source: SupportDownloadType.NGINX."),
        Download.Boolean("apache", type => type.Apache, "For Apache. Source: SupportDownloadType.APACHE."),
        Download.Boolean("tomcat", type => type.Tomcat, "For Tomcat. Source: SupportDownloadType.TOMCAT."),
        Download.Boolean("iis", type => type.Iis, "For IIS. Source: SupportDownloadType.IIS."),
        Download.Boolean("jks", type => type.Jks, "As a Java key store. Source: SupportDownloadType.JKS."),
        Download.Boolean("other", type => type.Other, "For others. Source: SupportDownloadType.OTHER."),
        Download.Boolean("root", type => type.Root, "The root certificate. Source: SupportDownloadType.ROOT."),
    ]);

    private static readonly OutputTable<HostingConfig> HostingTable = new(
    [
        HostingOut.Integer("replaceTime", config => config.ReplaceTime, "Days before the end of validity at which replacement begins. Source: HostingConfig.ReplaceTime."),
        new("messageTypes", new ListType(PropertyType.Integer), "Codes of the notices that are sent. Source: HostingConfig.MessageTypes.", config => WireValues.Integers(config.MessageTypes)) { Required = true },
        HostingOut.Text("replaceStartTime", config => config.ReplaceStartTime, "Start of the daily window, HH:mm:ss in UTC+8. Source: HostingConfig.ReplaceStartTime."),
        HostingOut.Text("replaceEndTime", config => config.ReplaceEndTime, "End of the daily window, HH:mm:ss in UTC+8. Source: HostingConfig.ReplaceEndTime."),
    ]);

    /// <summary>Gets the outputs of an entry.</summary>
    public static OutputTable<ListedCertificate> Entry { get; } = new(
    [
        .. CertificateOutputs.Record.Select(output => output.Of<ListedCertificate>(entry => entry.Facts)),
        Out.Object("projectInfo", new ObjectType("ProjectInfo", "The project that a certificate belongs to.", ProjectTable.Outputs), ProjectTable, entry => entry.Item.ProjectInfo, "The project that the certificate belongs to. Source: ProjectInfo."),
        Out.Texts("boundResource", entry => entry.Item.BoundResource, "Bound resources; the API does not fill it at present. Source: BoundResource."),
        Out.Boolean("isIgnore", entry => entry.Item.IsIgnore, "Whether notices about the end of validity are switched off. Source: IsIgnore."),
        Out.Boolean("isSm", entry => entry.Item.IsSm, "Whether it is a certificate with China's national cryptography (SM2). Source: IsSM."),
        Out.Text("encryptAlgorithm", entry => entry.Item.EncryptAlgorithm, "Algorithm and length of the key, such as RSA 2048. Source: EncryptAlgorithm."),
        Out.Object("preAuditInfo", new ObjectType("PreAuditInfo", "How far a multi-year certificate has come.", PreAuditTable.Outputs), PreAuditTable, entry => entry.Item.PreAuditInfo, "How far a multi-year certificate has come. Source: PreAuditInfo."),
        Out.Integer("autoRenewFlag", entry => entry.Item.AutoRenewFlag, "Whether renewal is automatic: 0 or 1. Source: AutoRenewFlag."),
        Out.Integer("hostingStatus", entry => entry.Item.HostingStatus, "State of hosting: 0 running, 5 replacing, 10 done, -1 not hosted. Source: HostingStatus."),
        Out.Text("hostingCompleteTime", entry => entry.Item.HostingCompleteTime, "When hosting finished, a text without a zone that means UTC+8. Source: HostingCompleteTime."),
        Out.Text("hostingRenewCertId", entry => entry.Item.HostingRenewCertId, "Id of the new certificate that hosting will use. Source: HostingRenewCertId."),
        Out.Text("hasRenewOrder", entry => entry.Item.HasRenewOrder, "Id of a certificate that already renews this one. Source: HasRenewOrder."),
        Out.Boolean("replaceOriCertIsDelete", entry => entry.Item.ReplaceOriCertIsDelete, "Whether the original was deleted after a reissue. Source: ReplaceOriCertIsDelete."),
        Out.Boolean("isExpiring", entry => entry.Item.IsExpiring, "Whether the service counts the certificate as ending soon, within 30 days. Source: IsExpiring."),
        Out.Text("dvAuthDeadline", entry => entry.Item.DvAuthDeadline, "Last time for validation, a text without a zone that means UTC+8. Source: DVAuthDeadline."),
        Out.Text("validationPassedTime", entry => entry.Item.ValidationPassedTime, "When validation was passed, a text without a zone that means UTC+8. Source: ValidationPassedTime."),
        Out.Texts("certSans", entry => entry.Item.CertSans, "All alternative names of the issued certificate. Source: CertSANs."),
        Out.Text("awaitingValidationMsg", entry => entry.Item.AwaitingValidationMsg, "Text about a pending validation. Source: AwaitingValidationMsg."),
        Out.Boolean("allowDownload", entry => entry.Item.AllowDownload, "Whether the certificate can be downloaded. Source: AllowDownload."),
        Out.Boolean("isDnspodResolve", entry => entry.Item.IsDnspodResolve, "Whether all domains are hosted on DNSPod. Source: IsDNSPODResolve."),
        Out.Boolean("isPackage", entry => entry.Item.IsPackage, "Whether it was bought with benefit points. Source: IsPackage."),
        Out.Boolean("keyPasswordCustomFlag", entry => entry.Item.KeyPasswordCustomFlag, "Whether the private key has a password of its own. Source: KeyPasswordCustomFlag."),
        Out.Object("supportDownloadType", new ObjectType("SupportDownloadType", "The server formats that a certificate can be downloaded in.", DownloadTable.Outputs), DownloadTable, entry => entry.Item.SupportDownloadType, "The server formats that the certificate can be downloaded in. Source: SupportDownloadType."),
        Out.Text("certRevokedTime", entry => entry.Item.CertRevokedTime, "When the certificate was revoked, a text without a zone that means UTC+8. Source: CertRevokedTime."),
        Out.Texts("hostingResourceTypes", entry => entry.Item.HostingResourceTypes, "Kinds of cloud resources that hosting covers. Source: HostingResourceTypes."),
        Out.Object("hostingConfig", new ObjectType("HostingConfig", "How hosting replaces a certificate on cloud resources.", HostingTable.Outputs), HostingTable, entry => entry.Item.HostingConfig, "How hosting replaces the certificate on cloud resources. Source: HostingConfig."),
        .. CertificateOutputs.Computed.Select(output => output.Of<ListedCertificate>(entry => entry.Facts)),
    ]);

    public static ObjectType EntryType { get; } = new(
        "Certificate", "A certificate of a list. `getCertificate` and `getCertificateForDomain` return its properties up to `caEndTimes` and the computed ones too.", Entry.Outputs);
}
