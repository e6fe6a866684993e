using System.Text.Json;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class ListTests
{
    private static readonly SslApiOptions Generated = new() { IncludeFixtures = false, GeneratedCertificates = 25 };

    [Fact]
    public async Task Call_NoParameters_TenNewestAndTheTotal()
    {
        await using var standIn = await StandIn.StartAsync(Generated);

        var answer = await standIn.CallAsync(SignedCall.List("{}"));

        Assert.Equal(25, answer.GetProperty("TotalCount").GetInt32());
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"gen0000{number}"), Ids(answer));
    }

    [Fact]
    public async Task Call_ThousandsOfCertificates_ThreePagesOfAThousandHoldAll()
    {
        await using var standIn = await StandIn.StartAsync(Generated with { GeneratedCertificates = 2500 });
        var ids = new List<string>();

        foreach (var offset in (int[])[0, 1000, 2000])
        {
            ids.AddRange(Ids(await standIn.CallAsync(SignedCall.List($$"""{"Offset":{{offset}},"Limit":5000}"""))));
        }

        Assert.Equal(2500, ids.Count);
        Assert.Equal(2500, ids.Distinct().Count());
        Assert.Equal("gen01000", ids[1000]);
    }

    [Theory]
    [InlineData("""{"SearchKey":"GEN00007"}""", 1)]
    [InlineData("""{"SearchKey":"site00003"}""", 2)]
    [InlineData("""{"SearchKey":"generated 24"}""", 1)]
    [InlineData("""{"CertificateType":"CA"}""", 0)]
    [InlineData("""{"CertificateType":"SVR"}""", 25)]
    [InlineData("""{"ProjectId":1000}""", 5)]
    [InlineData("""{"CertificateStatus":[3,0]}""", 2)]
    [InlineData("""{"Deployable":1}""", 23)]
    [InlineData("""{"Deployable":0}""", 2)]
    [InlineData("""{"FilterSource":"upload"}""", 7)]
    [InlineData("""{"FilterSource":"buy"}""", 18)]
    [InlineData("""{"FilterSource":""}""", 25)]
    [InlineData("""{"Tags":[{"TagKey":"team","TagValue":"web"}]}""", 9)]
    [InlineData("""{"Tags":[{"TagKey":"team","TagValue":"db"}]}""", 0)]
    [InlineData("""{"CertIds":["gen00003","gen00009","nosuch01"]}""", 2)]
    [InlineData("""{"FilterExpiring":1}""", 6)]
    [InlineData("""{"FilterExpiring":0}""", 25)]
    [InlineData("""{"CertificateStatus":[1],"FilterSource":"upload","ProjectId":1000}""", 2)]
    public async Task Call_Filter_TotalOfTheMatches(string body, int total)
    {
        await using var standIn = await StandIn.StartAsync(Generated);

        Assert.Equal(total, (await standIn.CallAsync(SignedCall.List(body))).GetProperty("TotalCount").GetInt32());
    }

    [Theory]
    [InlineData("""{"Offset":-1}""", "InvalidParameterValue")]
    [InlineData("""{"Limit":-1}""", "InvalidParameterValue")]
    [InlineData("""{"Limit":"10"}""", "InvalidParameter")]
    [InlineData("""{"ExpirationSort":"UP"}""", "InvalidParameterValue")]
    [InlineData("""{"CertIds":"gen00001"}""", "InvalidParameter")]
    [InlineData("""{"Tags":["team"]}""", "InvalidParameter")]
    [InlineData("""{"Hostable":1}""", "UnsupportedOperation")]
    [InlineData("""{"Domain":"example.com"}""", "UnknownParameter")]
    public async Task Call_WrongParameters_CodeForIt(string body, string code)
    {
        await using var standIn = await StandIn.StartAsync(Generated);

        Assert.Equal(code, await standIn.CodeAsync(SignedCall.List(body)));
    }

    [Theory]
    [InlineData("ASC")]
    [InlineData("DESC")]
    public async Task Call_ExpirationSort_OrderedByEnd(string sort)
    {
        await using var standIn = await StandIn.StartAsync(Generated);

        var answer = await standIn.CallAsync(SignedCall.List($$"""{"Limit":100,"ExpirationSort":"{{sort}}"}"""));

        var ends = answer.GetProperty("Certificates").EnumerateArray().Select(item => item.GetProperty("CertEndTime").GetString() ?? "").ToList();
        var ordered = ends.Order(StringComparer.Ordinal);
        Assert.Equal(sort == "ASC" ? ordered : ordered.Reverse(), ends);
        Assert.Equal(ends.Count, ends.Distinct().Count());
    }

    [Fact]
    public async Task Call_ListChangesBetweenPages_LaterPagesShowIt()
    {
        await using var standIn = await StandIn.StartAsync(Generated with
        {
            GeneratedCertificates = 6,
            ListChanges =
            [
                new ListChange(1, store => store.Remove("gen00000")),
                new ListChange(2, store => store.MoveToFront("gen00005")),
                new ListChange(3, store => store.Put("added001", """{"InsertTime":"{{now+1h}}"}""")),
            ],
        });
        var list = SignedCall.List("""{"Limit":3}""");

        Assert.Equal(["gen00000", "gen00001", "gen00002"], Ids(await standIn.CallAsync(list)));
        Assert.Equal(["gen00001", "gen00002", "gen00003"], Ids(await standIn.CallAsync(list)));
        Assert.Equal(["gen00005", "gen00001", "gen00002"], Ids(await standIn.CallAsync(list)));
        Assert.Equal(["added001", "gen00005", "gen00001"], Ids(await standIn.CallAsync(list)));
    }

    [Fact]
    public async Task Call_Item_MembersOfTheListAndNoneThatAreSecret()
    {
        await using var standIn = await StandIn.StartAsync();

        var item = await ItemAsync(standIn, "tagged01");

        Assert.Equal(56, item.EnumerateObject().Count());
        Assert.Equal("tagged.example.org", item.GetProperty("SubjectAltName")[0].GetString());
        Assert.Equal(JsonValueKind.Number, item.GetProperty("ProjectInfo").GetProperty("OwnerUin").ValueKind);
        Assert.All(
            ["OrderId", "DvAuthDetail", "DvRevokeAuthDetail", "VulnerabilityReport", "SubmittedData"],
            name => Assert.False(item.TryGetProperty(name, out _)));
    }

    [Fact]
    public async Task Call_ItemsOfOddFixtures_AbsentAndNullKeptButForTheId()
    {
        await using var standIn = await StandIn.StartAsync();

        var absent = await ItemAsync(standIn, "absent01");
        var allNull = await ItemAsync(standIn, "allnull1");

        Assert.Equal("CertificateId", Assert.Single(absent.EnumerateObject()).Name);
        Assert.Equal("allnull1", Assert.Single(allNull.EnumerateObject(), member => member.Value.ValueKind != JsonValueKind.Null).Value.GetString());
    }

    [Theory]
    [InlineData("upload01", 53)]
    [InlineData("healthy1", 55)]
    public async Task Call_ItemWithoutHosting_LacksMembersAsRealOnesDo(string id, int members)
    {
        await using var standIn = await StandIn.StartAsync();

        var item = await ItemAsync(standIn, id);

        Assert.Equal(members, item.EnumerateObject().Count());
        Assert.False(item.TryGetProperty("HostingConfig", out _));
    }

    [Fact]
    public async Task Call_RenewalLinks_InTheListToo()
    {
        await using var standIn = await StandIn.StartAsync();

        var item = await ItemAsync(standIn, "renewed1");

        Assert.Equal("renewed2", item.GetProperty("HasRenewOrder").GetString());
        Assert.True(item.GetProperty("IsExpiring").GetBoolean());
    }

    private static async Task<JsonElement> ItemAsync(StandIn standIn, string id)
    {
        var answer = await standIn.CallAsync(SignedCall.List($$"""{"CertIds":["{{id}}"]}"""));
        return Assert.Single(answer.GetProperty("Certificates").EnumerateArray());
    }

    private static IEnumerable<string> Ids(JsonElement answer) =>
        answer.GetProperty("Certificates").EnumerateArray().Select(item => item.GetProperty("CertificateId").GetString()!);
}
