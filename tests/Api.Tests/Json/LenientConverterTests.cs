using System.Text;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Models;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Json;

public sealed class LenientConverterTests
{
    [Theory]
    [InlineData("15", 15L)]
    [InlineData("-1", -1L)]
    [InlineData("1.0", 1L)]
    [InlineData("1e2", 100L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("\"15\"", 15L)]
    [InlineData("\" 15 \"", 15L)]
    [InlineData("\"\"", null)]
    [InlineData("\"  \"", null)]
    [InlineData("null", null)]
    public void Integer_ReadableValue_IsRead(string json, long? expected) => Assert.Equal(expected, Read("Status", json).Answer!.Status);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"True\"", true)]
    [InlineData("\"FALSE\"", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\" 0 \"", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Boolean_ReadableValue_IsRead(string json, bool? expected) => Assert.Equal(expected, Read("Deployable", json).Answer!.Deployable);

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\\u4e2d\\u56fd\"", "中国")]
    [InlineData("\"\"", "")]
    [InlineData("7.50", "7.50")]
    [InlineData("1e400", "1e400")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    public void String_AnyScalar_StaysAsItWasWritten(string json, string expected) => Assert.Equal(expected, Read("Alias", json).Answer!.Alias);

    [Theory]
    [InlineData("Status", "1.5")]
    [InlineData("Status", "18446744073709551615")]
    [InlineData("Status", "-9223372036854775809")]
    [InlineData("Status", "1e30")]
    [InlineData("Status", "\"issued\"")]
    [InlineData("Status", "\"9223372036854775808\"")]
    [InlineData("Status", "true")]
    [InlineData("Status", "[1]")]
    [InlineData("Status", "{}")]
    [InlineData("Deployable", "2")]
    [InlineData("Deployable", "0.5")]
    [InlineData("Deployable", "\"yes\"")]
    [InlineData("Deployable", "[]")]
    [InlineData("Alias", "{\"a\":1}")]
    [InlineData("Alias", "[\"a\"]")]
    [InlineData("Alias", "\"\\ud800\"")]
    [InlineData("SubjectAltName", "\"example.org\"")]
    [InlineData("SubjectAltName", "{}")]
    [InlineData("CertificateExtra", "\"x\"")]
    [InlineData("CertificateExtra", "[]")]
    [InlineData("Tags", "{}")]
    [InlineData("Status", "1e400")]
    [InlineData("IsVip", "2")]
    [InlineData("CAEndTimes", "\"\"")]
    [InlineData("DvAuthDetail", "[]")]
    [InlineData("SubmittedData", "7")]
    public void Member_UnreadableType_IsAbsentAndNamedInTheLog(string member, string json) => AssertNamed(member, json, member);

    [Theory]
    [InlineData("CertificateExtra", """{"SMCert":"no"}""", "CertificateExtra.SMCert")]
    [InlineData("SubmittedData", """{"KeyPassword":["CANARY"]}""", "SubmittedData.KeyPassword")]
    [InlineData("SubjectAltName", """["a.example",["b.example"]]""", "SubjectAltName[1]")]
    [InlineData("Tags", """[{"TagKey":"a"},"CANARY"]""", "Tags[1]")]
    [InlineData("DvRevokeAuthDetail", """[{"DvAuthKey":"CANARY"},{"DvAuthKey":{}}]""", "DvRevokeAuthDetail[1].DvAuthKey")]
    public void NestedMember_UnreadableType_IsNamedWithItsPath(string member, string json, string path) => AssertNamed(member, json, path);

    private static void AssertNamed(string member, string json, string path)
    {
        using var log = new StringWriter();
        var body = $$$"""{"Response":{"CertificateId":"x","{{{member}}}":{{{json}}},"RequestId":"r"}}""";

        var (answer, failure) = EnvelopeReader.Read(
            Encoding.UTF8.GetBytes(body), SslActions.DescribeCertificate.AnswerType, new ApiLog(log, TimeProvider.System));

        Assert.Null(failure);
        Assert.Equal(("x", "r"), (answer!.CertificateId, answer.RequestId));
        Assert.EndsWith($"the answer's member Response.{path} has a value that cannot be read and counts as absent", log.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", log.ToString(), StringComparison.Ordinal);
    }

    private static (Certificate? Answer, ApiFailure? Failure) Read(string member, string json) =>
        Fixture.Read($$$"""{"Response":{"RequestId":"r","{{{member}}}":{{{json}}}}}""");
}
