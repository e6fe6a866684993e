using System.Text.Json;
using System.Text.Json.Nodes;
using TencentSsl.Api.Json;
using TencentSsl.Api.Models;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Json;

public sealed class CertificateJsonTests
{
    /// <summary>The members that a certificate has according to the API's page, beside RequestId.</summary>
    private static readonly string[] Members =
    [
        "OwnerUin", "ProjectId", "From", "CertificateType", "PackageType", "ProductZhName", "Domain", "Alias", "Status", "StatusMsg", "VerifyType",
        "VulnerabilityStatus", "CertBeginTime", "CertEndTime", "ValidityPeriod", "InsertTime", "OrderId", "CertificateExtra", "DvAuthDetail",
        "VulnerabilityReport", "CertificateId", "PackageTypeName", "StatusName", "SubjectAltName", "IsVip", "IsWildcard", "IsDv", "IsVulnerability",
        "RenewAble", "SubmittedData", "Deployable", "Tags", "CAEncryptAlgorithms", "CACommonNames", "CAEndTimes", "DvRevokeAuthDetail",
    ];

    /// <summary>Gets the fixtures that have members, each of them known and of its documented type.</summary>
    public static TheoryData<string> PlainFixtures => [.. Fixture.Ids.Except(["unknown1", "mixnums1"])];

    [Fact]
    public void Certificate_Members_AreThe36OfThePage()
    {
        var known = ApiJsonContext.Default.Certificate.Properties.Select(property => property.Name).Except(["Error", "RequestId"]);

        Assert.Equal(36, Members.Length);
        Assert.Equal(Members.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PlainFixtures))]
    public void Read_Fixture_LosesNothing(string id)
    {
        var written = JsonSerializer.SerializeToNode(Fixture.Certificate(id), ApiJsonContext.Default.Certificate);

        AssertSame(WithoutNulls(Fixture.Members(id)), written);
    }

    [Fact]
    public void Read_EveryMemberWithItsOwnValue_LosesNothing()
    {
        var all = Fixture.Members("Juz8JAxn");
        var extra = all["CertificateExtra"]!.AsObject();
        foreach (var (parent, name) in ((JsonObject, string)[])[(all, "VulnerabilityReport"), .. extra.Where(member => member.Value is null).Select(member => (extra, member.Key))])
        {
            parent[name] = $"value of {name}";
        }

        all["DvAuthDetail"] = Record("DvAuthKeySubDomain");
        all["DvAuthDetail"]!["DvAuths"] = new JsonArray(Record("DvAuthSubDomain", "DvAuthVerifyType"), null);
        all["DvRevokeAuthDetail"] = new JsonArray(Record("DvAuthSubDomain", "DvAuthVerifyType"));
        all["SubmittedData"] = Fixture.Members("canary01")["SubmittedData"]!.DeepClone();
        all["Tags"] = new JsonArray(new JsonObject { ["TagKey"] = "team", ["TagValue"] = "web" });
        all["RequestId"] = "r-1";

        var read = Fixture.Read(new JsonObject { ["Response"] = all.DeepClone() }.ToJsonString()).Answer!;

        AssertSame(all, JsonSerializer.SerializeToNode(read, ApiJsonContext.Default.Certificate));
    }

    [Fact]
    public void Read_PageExample_HasItsValues()
    {
        var certificate = Fixture.Certificate("Juz8JAxn");

        Assert.Equal("zrhh.online", certificate.Domain);
        Assert.Equal(1, certificate.Status);
        Assert.Equal("CA-REVIEWING", certificate.StatusMsg);
        Assert.Equal("2025-02-26 07:59:59", certificate.CertEndTime);
        Assert.Equal(["www.zrhh.online"], certificate.SubjectAltName);
        Assert.True(certificate.Deployable);
        Assert.False(certificate.IsVip);
        Assert.Null(certificate.SubmittedData);
        Assert.Equal(1, certificate.CertificateExtra!.CompanyType);
        Assert.Equal("", certificate.DvAuthDetail!.DvAuthKeySubDomain);
        Assert.Null(certificate.DvAuthDetail.DvAuths);
    }

    [Theory]
    [InlineData("allnull1")]
    [InlineData("absent01")]
    public void Read_NullOrAbsentMembers_AreNull(string id) => Assert.Equal(new Certificate(), Fixture.Certificate(id));

    [Fact]
    public void Read_UnknownMembersAndValues_AreIgnoredOrKept()
    {
        var certificate = Fixture.Certificate("unknown1");

        Assert.Equal(99, certificate.Status);
        Assert.Equal("unknown1", certificate.CertificateId);
    }

    [Fact]
    public void Read_NumbersAsTextsAndTextsAsNumbers_AreWhatTheyShouldBe()
    {
        var certificate = Fixture.Certificate("mixnums1");

        Assert.Equal("100000000001", certificate.OwnerUin);
        Assert.Equal("0", certificate.ProjectId);
        Assert.Equal("83", certificate.PackageType);
        Assert.Equal("2024", certificate.Alias);
        Assert.Equal(1, certificate.Status);
        Assert.Equal("12", certificate.ValidityPeriod);
        Assert.Equal("987654321", certificate.OrderId);
        Assert.Equal("2", certificate.CertificateExtra!.DomainNumber);
        Assert.Equal(0, certificate.CertificateExtra.SmCert);
        Assert.Equal(1, certificate.CertificateExtra.CompanyType);
    }

    private static JsonObject Record(params string[] more) =>
        new(((string[])["DvAuthKey", "DvAuthValue", "DvAuthDomain", "DvAuthPath", .. more]).Select(name => KeyValuePair.Create(name, (JsonNode?)$"value of {name}")));

    private static JsonNode? WithoutNulls(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var name in members.Where(member => member.Value is null).Select(member => member.Key).ToArray())
            {
                members.Remove(name);
            }

            members.Select(member => member.Value).ToList().ForEach(member => WithoutNulls(member));
        }

        return node;
    }

    private static void AssertSame(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected}, read and written {actual}");
}
