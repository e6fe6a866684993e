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
    public void Member_UnreadableType_IsNamed(string member, string json)
    {
        var failure = Read(member, json).Failure!;

        Assert.Equal(FailureKind.Protocol, failure.Kind);
        Assert.Equal($"the answer's member Response.{member} has a type that cannot be read", failure.Message);
    }

    [Theory]
    [InlineData("CertificateExtra", """{"SMCert":"no"}""", "CertificateExtra.SMCert")]
    [InlineData("SubmittedData", """{"KeyPassword":["CANARY"]}""", "SubmittedData.KeyPassword")]
    [InlineData("SubjectAltName", """["a.example",["b.example"]]""", "SubjectAltName[1]")]
    [InlineData("DvRevokeAuthDetail", """[{"DvAuthKey":"CANARY"},{"DvAuthKey":{}}]""", "DvRevokeAuthDetail[1].DvAuthKey")]
    public void NestedMember_UnreadableType_IsNamedWithItsPath(string member, string json, string path)
    {
        var failure = Read(member, json).Failure!;

        Assert.Equal($"the answer's member Response.{path} has a type that cannot be read", failure.Message);
    }

    private static (Certificate? Answer, ApiFailure? Failure) Read(string member, string json) =>
        Fixture.Read($$$"""{"Response":{"RequestId":"r","{{{member}}}":{{{json}}}}}""");
}
