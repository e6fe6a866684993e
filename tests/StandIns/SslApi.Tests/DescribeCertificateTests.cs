using System.Text.Json;

namespace TencentSsl.StandIns.SslApi.Tests;

public sealed class DescribeCertificateTests
{
    [Fact]
    public async Task Call_ExampleOfTheApiPage_AnsweredAsOnThePage()
    {
        await using var standIn = await StandIn.StartAsync();

        var answer = await standIn.CallAsync(SignedCall.Describe("Juz8JAxn"));

        Assert.Equal("2024-11-27 08:00:00", answer.GetProperty("CertBeginTime").GetString());
        Assert.Equal("2025-02-26 07:59:59", answer.GetProperty("CertEndTime").GetString());
        Assert.Equal("zrhh.online", answer.GetProperty("Domain").GetString());
        Assert.Equal("CA-REVIEWING", answer.GetProperty("StatusMsg").GetString());
        Assert.Equal("Issued", answer.GetProperty("StatusName").GetString());
        Assert.Equal(1, answer.GetProperty("Status").GetInt32());
        Assert.True(answer.GetProperty("Deployable").GetBoolean());
        Assert.Equal("www.zrhh.online", Assert.Single(answer.GetProperty("SubjectAltName").EnumerateArray()).GetString());
        Assert.Equal("PackageTypeName", answer.EnumerateObject().SkipLast(1).Last().Name);
    }

    [Fact]
    public async Task Call_UnknownId_ErrorNamesItInPlaceOfMembers()
    {
        await using var standIn = await StandIn.StartAsync();

        var answer = await standIn.CallAsync(SignedCall.Describe("nosuch01"));

        Assert.Equal(["Error", "RequestId"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal("FailedOperation.CertificateNotFound", answer.GetProperty("Error").GetProperty("Code").GetString());
        Assert.Contains("nosuch01", answer.GetProperty("Error").GetProperty("Message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "MissingParameter")]
    [InlineData("""{"CertificateId":null}""", "MissingParameter")]
    [InlineData("""{"CertificateId":""}""", "FailedOperation.InvalidParam")]
    [InlineData("""{"CertificateId":1}""", "InvalidParameter")]
    [InlineData("""{"CertificateId":"healthy1","More":1}""", "UnknownParameter")]
    [InlineData("[]", "InvalidRequest")]
    [InlineData("", "InvalidRequest")]
    [InlineData("""{"CertificateId":"healthy1"}x""", "InvalidRequest")]
    public async Task Call_WrongParameters_CodeForIt(string body, string code)
    {
        await using var standIn = await StandIn.StartAsync();

        Assert.Equal(code, await standIn.CodeAsync(new SignedCall("DescribeCertificate", body)));
    }

    [Fact]
    public async Task Call_Twice_RequestIdsDiffer()
    {
        await using var standIn = await StandIn.StartAsync();

        var first = await standIn.CallAsync(SignedCall.Describe("healthy1"));
        var second = await standIn.CallAsync(SignedCall.Describe("healthy1"));

        Assert.NotEqual(first.GetProperty("RequestId").GetString(), second.GetProperty("RequestId").GetString());
    }

    [Fact]
    public async Task Call_NumbersWrittenOddly_SentAsTheyStand()
    {
        await using var standIn = await StandIn.StartAsync();

        var answer = await standIn.CallAsync(SignedCall.Describe("mixnums1"));

        Assert.Equal(JsonValueKind.String, answer.GetProperty("Status").ValueKind);
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("PackageType").ValueKind);
    }

    [Fact]
    public async Task Put_WhileRunning_AnsweredFromThenOn()
    {
        await using var standIn = await StandIn.StartAsync();

        standIn.Server.Certificates.Put("fresh001", """{"CertificateId":"fresh001","CertEndTime":"{{now+36h}}"}""");
        var answer = await standIn.CallAsync(SignedCall.Describe("fresh001"));
        standIn.Server.Certificates.Remove("fresh001");

        Assert.Equal("2026-03-03 19:59:58", answer.GetProperty("CertEndTime").GetString());
        Assert.Equal("FailedOperation.CertificateNotFound", await standIn.CodeAsync(SignedCall.Describe("fresh001")));
    }
}
