using System.Text;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Envelope;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Envelope;

public sealed class EnvelopeReaderTests
{
    private const string NoResponse = "the answer is JSON without a Response member: is the endpoint one of the API's?";

    public static TheoryData<string, string> Unreadable => new()
    {
        { "", "the answer is empty" },
        { " \r\n\t ", "the answer is empty" },
        { """{"Response":null}""", "the answer's Response is null" },
        { """ { "Response" : null } """, "the answer's Response is null" },
        { """{"retcode":0,"Response":null}""", "the answer's Response is null" },
        { """{"data":{"Response":null}}""", NoResponse },
        { "{}", NoResponse },
        { "null", NoResponse },
        { "[]", NoResponse },
        { "\"text\"", NoResponse },
        { """{"code":4000,"message":"old","codeDesc":"InvalidParameter"}""", NoResponse },
        { """{"response":{"CertificateId":"x"}}""", NoResponse },
        { """{"Response":{"CertificateId":"x\u0022""", "the answer is cut short or not valid JSON (37 bytes)" },
        { """{"Response":{"CertificateId":"x"}""", "the answer is cut short or not valid JSON (33 bytes)" },
        { """{"Response":{"StatusName":"Issued" "IsVip":false}}""", "the answer is cut short or not valid JSON (50 bytes)" },
        { """{"Response":{}} and more""", "the answer is cut short or not valid JSON (24 bytes)" },
        { """{"Response":[]}""", "the answer's member Response has a type that cannot be read" },
        { """{"Response":"x"}""", "the answer's member Response has a type that cannot be read" },
        { """{"Response":{"Error":"x"}}""", "the answer's member Response.Error has a type that cannot be read" },
    };

    public static TheoryData<string> BodiesWithData =>
    [
        """{"Response":{"SubmittedData":{"KeyPassword":"CANARY"}""",
        """{"Response":{"CANARY":"CANARY""",
        """{"CANARY":{"KeyPassword":"CANARY"}}""",
        """[{"KeyPassword":"CANARY"}]""",
        """[{"KeyPassword":"CANARY""",
        "\"CANARY\"",
        "\"CANARY",
        """ {"Response":"CANARY"}""",
    ];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_NotAnAnswer_HasItsOwnMessage(string body, string message)
    {
        var (answer, failure) = Fixture.Read(body);

        Assert.Null(answer);
        Assert.Equal(FailureKind.Protocol, failure!.Kind);
        Assert.Equal(Recovery.BackOff, failure.Recovery);
        Assert.Equal(message, failure.Message);
        Assert.Null(failure.Excerpt);
    }

    [Theory]
    [InlineData("<html><h1>Sign in</h1></html>")]
    [InlineData("Service Unavailable")]
    [InlineData("upstream connect error: {reset}")]
    public void Read_Page_IsShown(string body)
    {
        var (_, failure) = Fixture.Read("\r\n  " + body);

        Assert.Equal("the answer is not JSON, a proxy or gateway may have sent it", failure!.Message);
        Assert.Equal(body, failure.Excerpt);
    }

    [Theory]
    [MemberData(nameof(BodiesWithData))]
    public void Read_BrokenJson_ShowsNothingOfIt(string body)
    {
        var (_, failure) = Fixture.Read(body);

        Assert.DoesNotContain("CANARY", failure!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Error_IsTheFailure()
    {
        var (answer, failure) = Fixture.Read("""{"Response":{"Error":{"Code":"FailedOperation.CertificateNotFound","Message":"none such"},"RequestId":"r-1"}}""");

        Assert.Null(answer);
        Assert.Equal((FailureKind.Api, ErrorClass.NotFound, Recovery.None), (failure!.Kind, failure.Class, failure.Recovery));
        Assert.Equal(("FailedOperation.CertificateNotFound", "none such", "r-1"), (failure.Code, failure.Message, failure.RequestId));
    }

    [Theory]
    [InlineData("""{"Response":{"Error":{}}}""")]
    [InlineData("""{"Response":{"Error":{"Code":null,"Message":null},"RequestId":null}}""")]
    [InlineData("""{"Response":{"Error":{"Code":"","Message":" "}}}""")]
    public void Read_ErrorWithoutCodeOrMessage_IsFatal(string body)
    {
        var (_, failure) = Fixture.Read(body);

        Assert.Equal((FailureKind.Api, ErrorClass.Fatal, Recovery.None), (failure!.Kind, failure.Class, failure.Recovery));
        Assert.Null(failure.Code);
        Assert.Equal("the service gave no message", failure.Message);
    }

    [Fact]
    public void Read_NullError_IsNone()
    {
        var (answer, failure) = Fixture.Read("""{"Response":{"Error":null,"CertificateId":"x","RequestId":"r"}}""");

        Assert.Null(failure);
        Assert.Equal("x", answer!.CertificateId);
    }

    [Fact]
    public void Read_FurtherMembersBesideResponse_AreIgnored()
    {
        var (answer, failure) = Fixture.Read("""{"retcode":0,"retmsg":"success","Response":{"CertificateId":"x"},"extra":{"Response":null}}""");

        Assert.Null(failure);
        Assert.Equal("x", answer!.CertificateId);
    }

    [Theory]
    [InlineData("""{"Response":{"CertificateId":"x"}}""", null)]
    [InlineData("", "the answer is empty")]
    [InlineData("""{"Response":null}""", "the answer's Response is null")]
    [InlineData("<html>", "the answer is not JSON, a proxy or gateway may have sent it")]
    public void Read_ByteOrderMark_IsSkipped(string body, string? message)
    {
        var (answer, failure) = EnvelopeReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)], SslActions.DescribeCertificate.AnswerType);

        Assert.Equal(message, failure?.Message);
        Assert.Equal(message is null, answer is not null);
    }

    [Fact]
    public void Read_BytesThatAreNoText_AreNotJson()
    {
        var (_, failure) = EnvelopeReader.Read([0x1F, 0x8B, 0x08, 0x00, 0xFF, 0xFE], SslActions.DescribeCertificate.AnswerType);

        Assert.Equal("the answer is not JSON, a proxy or gateway may have sent it", failure!.Message);
    }

    [Fact]
    public void Read_TextThatIsNoUtf8_CostsOnlyItself()
    {
        byte[] body = [.. """{"Response":{"CertificateId":"x","Alias":"""u8, .. "\""u8, 0xC3, 0x28, .. "\"}}"u8];

        var (answer, failure) = EnvelopeReader.Read(body, SslActions.DescribeCertificate.AnswerType);

        Assert.Null(failure);
        Assert.Equal(("x", null), (answer!.CertificateId, answer.Alias));
    }

    [Fact]
    public void Read_ErrorWithoutAReadableCode_IsStillAnError() =>
        Assert.Equal((FailureKind.Api, null), (Fixture.Read("""{"Response":{"Error":{"Code":{}}}}""").Failure!.Kind, (string?)null));

    [Fact]
    public void Read_DeepNesting_IsRefused()
    {
        var body = "{\"Response\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5001);

        var (_, failure) = Fixture.Read(body);

        Assert.Equal($"the answer is cut short or not valid JSON ({body.Length} bytes)", failure!.Message);
    }
}
