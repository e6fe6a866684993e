using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>A certificate as the list has it: without five members of the single answer, with 25 of its own.</summary>
internal static class ListItem
{
    private static readonly TimeSpan ExpiringSpan = TimeSpan.FromDays(30);

    private static readonly string[] NotInList =
        ["OrderId", "DvAuthDetail", "DvRevokeAuthDetail", "VulnerabilityReport", "SubmittedData"];

    public static bool IsExpiring(Certificate certificate, DateTimeOffset now) =>
        certificate.EndTime is { } end && end >= now && end - now <= ExpiringSpan;

    public static JsonObject Create(Certificate certificate, DateTimeOffset now)
    {
        var item = JsonObject.Create(certificate.Members)!;
        var isEmpty = item.Count == 0;
        var isAllNull = !isEmpty && item.All(member => member.Value is null);
        foreach (var name in NotInList)
        {
            item.Remove(name);
        }

        var domains = Domains(certificate);
        if (certificate.Members.TryGetProperty("SubjectAltName", out var names) && names.ValueKind == JsonValueKind.Array)
        {
            item["SubjectAltName"] = ToArray(domains);
        }

        // A record that lacks its members, or has nulls for them, does so in the list as well.
        foreach (var (name, value) in isEmpty ? [] : ListOnlyMembers(certificate, domains, now))
        {
            item[name] = isAllNull ? null : value;
        }

        foreach (var member in certificate.ListMembers?.EnumerateObject().ToArray() ?? [])
        {
            item[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        item["CertificateId"] = certificate.Id;
        return item;
    }

    private static List<KeyValuePair<string, JsonNode?>> ListOnlyMembers(
        Certificate certificate, IReadOnlyList<string> domains, DateTimeOffset now)
    {
        var extra = certificate.Object("CertificateExtra");
        var isIssued = certificate.Number("Status") == 1;
        _ = long.TryParse(certificate.Text("OwnerUin"), NumberStyles.None, CultureInfo.InvariantCulture, out var owner);
        var isSm = extra is { } members && Certificate.TextOf(members, "SMCert") == "1";
        List<KeyValuePair<string, JsonNode?>> added =
        [
            new("ProjectInfo", new JsonObject
            {
                ["ProjectName"] = "Default Project",
                ["ProjectCreatorUin"] = owner,
                ["ProjectCreateTime"] = "0000-00-00 00:00:00",
                ["ProjectResume"] = "",
                ["OwnerUin"] = owner,
                ["ProjectId"] = certificate.Text("ProjectId"),
            }),
            new("BoundResource", new JsonArray()),
            new("IsIgnore", false),
            new("IsSM", isSm),
            new("EncryptAlgorithm", isSm ? "SM2" : "RSA 2048"),
            new("PreAuditInfo", new JsonObject { ["TotalPeriod"] = 0, ["NowPeriod"] = 0, ["ManagerId"] = "" }),
            new("AutoRenewFlag", 0),
            new("HostingStatus", -1),
            new("HostingCompleteTime", ""),
            new("HostingRenewCertId", ""),
            new("HasRenewOrder", extra is { } links ? Certificate.TextOf(links, "RenewOrder") : ""),
            new("ReplaceOriCertIsDelete", false),
            new("IsExpiring", IsExpiring(certificate, now)),
            new("DVAuthDeadline", ""),
            new("ValidationPassedTime", "--"),
            new("CertSANs", isIssued ? ToArray(domains) : new JsonArray()),
            new("AwaitingValidationMsg", ""),
            new("AllowDownload", isIssued),
            new("IsDNSPODResolve", false),
            new("IsPackage", false),
            new("KeyPasswordCustomFlag", false),
            new("SupportDownloadType", DownloadTypes(isIssued)),
        ];

        // Real lists lack these now and then: here, uploads do.
        var isHosted = certificate.HasTag("hosting", "on");
        if (certificate.Text("From") != "upload")
        {
            added.Add(new("CertRevokedTime", certificate.Number("Status") == 10 ? certificate.Text("CertBeginTime") : ""));
            added.Add(new("HostingResourceTypes", isHosted ? new JsonArray("cdn", "clb") : new JsonArray()));
        }

        if (isHosted)
        {
            added.Add(new("HostingConfig", new JsonObject
            {
                ["ReplaceTime"] = 7,
                ["MessageTypes"] = new JsonArray(0, 1),
                ["ReplaceStartTime"] = "00:00:00",
                ["ReplaceEndTime"] = "23:59:59",
            }));
        }

        return added;
    }

    private static JsonObject DownloadTypes(bool isIssued)
    {
        var types = new JsonObject();
        foreach (var name in (string[])["NGINX", "APACHE", "TOMCAT", "IIS", "JKS", "OTHER", "ROOT"])
        {
            types[name] = isIssued;
        }

        return types;
    }

    // The list has the primary domain among the names, the single answer has not.
    private static List<string> Domains(Certificate certificate)
    {
        List<string> domains = certificate.Text("Domain") is { Length: > 0 } domain ? [domain] : [];
        if (certificate.Members.TryGetProperty("SubjectAltName", out var names) && names.ValueKind == JsonValueKind.Array)
        {
            domains.AddRange(names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!));
        }

        return domains.Distinct(StringComparer.Ordinal).ToList();
    }

    private static JsonArray ToArray(IEnumerable<string> texts) => new(texts.Select(text => (JsonNode?)text).ToArray());
}
