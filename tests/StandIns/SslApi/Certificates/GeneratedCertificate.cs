using System.Globalization;
using System.Text.Json.Nodes;

namespace TencentSsl.StandIns.SslApi.Certificates;

/// <summary>Certificates for long lists: gen00000 and on, two for every domain, nine of ten issued, no two ending together.</summary>
internal static class GeneratedCertificate
{
    // Prime to the number of minutes, so that the end times of neighbours are far apart and none is met twice.
    private const long Stride = 7919;
    private const long MinutesInTwoYears = 2 * 365 * 24 * 60;
    private const int FirstDay = 1;

    public static void AddTo(CertificateStore store, int count, DateTimeOffset now)
    {
        for (var number = 0; number < count; number++)
        {
            store.Put(Id(number), Json(number, now));
        }
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"gen{number:D5}");

    private static string Json(int number, DateTimeOffset now)
    {
        var (status, name) = Status(number);
        var domain = string.Create(CultureInfo.InvariantCulture, $"site{number / 2:D5}.example.net");
        var end = status == 3
            ? now.AddMinutes(-1 - number)
            : now.AddDays(FirstDay).AddMinutes(number * Stride % MinutesInTwoYears);
        var isDated = status != 0;
        return new JsonObject
        {
            ["OwnerUin"] = "100000000001",
            ["ProjectId"] = number % 5 == 0 ? "1000" : "0",
            ["From"] = number % 4 == 0 ? "upload" : "trustasia",
            ["CertificateType"] = "SVR",
            ["PackageType"] = number % 4 == 0 ? null : "83",
            ["ProductZhName"] = number % 4 == 0 ? "" : "TrustAsia C1 DV Free",
            ["Domain"] = domain,
            ["Alias"] = string.Create(CultureInfo.InvariantCulture, $"generated {number}"),
            ["Status"] = status,
            ["StatusMsg"] = "",
            ["VerifyType"] = "DNS",
            ["VulnerabilityStatus"] = "INACTIVE",
            ["CertBeginTime"] = isDated ? ApiTime.Format(end.AddDays(-365)) : null,
            ["CertEndTime"] = isDated ? ApiTime.Format(end) : null,
            ["ValidityPeriod"] = "12",
            ["InsertTime"] = ApiTime.Format(now.AddMinutes(-1 - number)),
            ["OrderId"] = null,
            ["CertificateExtra"] = new JsonObject
            {
                ["DomainNumber"] = "2",
                ["OriginCertificateId"] = null,
                ["ReplacedBy"] = null,
                ["ReplacedFor"] = null,
                ["RenewOrder"] = null,
                ["SMCert"] = 0,
                ["CompanyType"] = 2,
            },
            ["DvAuthDetail"] = null,
            ["VulnerabilityReport"] = null,
            ["CertificateId"] = Id(number),
            ["PackageTypeName"] = number % 4 == 0 ? "" : "TrustAsia C1 DV Free",
            ["StatusName"] = name,
            ["SubjectAltName"] = new JsonArray("www." + domain),
            ["IsVip"] = false,
            ["IsWildcard"] = false,
            ["IsDv"] = true,
            ["IsVulnerability"] = false,
            ["RenewAble"] = false,
            ["SubmittedData"] = null,
            ["Deployable"] = status == 1,
            ["Tags"] = number % 3 == 0 ? new JsonArray(new JsonObject { ["TagKey"] = "team", ["TagValue"] = "web" }) : new JsonArray(),
            ["CAEncryptAlgorithms"] = new JsonArray(),
            ["CACommonNames"] = new JsonArray(),
            ["CAEndTimes"] = new JsonArray(),
            ["DvRevokeAuthDetail"] = new JsonArray(),
        }.ToJsonString();
    }

    private static (int Status, string Name) Status(int number) => (number % 10, number / 10 % 3) switch
    {
        (9, 0) => (3, "Expired"),
        (9, 1) => (0, "Reviewing"),
        (9, 2) => (10, "Revoked"),
        _ => (1, "Issued"),
    };
}
