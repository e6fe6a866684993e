using System.Text;
using TencentSsl.Api.Errors;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Errors;

public sealed class TencentCloudExceptionTests
{
    private const string Endpoint = "ssl.intl.tencentcloudapi.com";

    [Fact]
    public void Message_EverythingKnown_HasTheImportantFirst()
    {
        var failure = ApiFailure.FromCode("AuthFailure.SecretIdNotFound", "The SecretId is not found.", "r-1");

        Assert.Equal(
            "AuthFailure.SecretIdNotFound: The SecretId is not found. Check secretId and secretKey: they may be disabled, mistyped, or belong to the other "
            + "site (international or mainland China) (endpoint ssl.intl.tencentcloudapi.com, request id r-1, 3 attempts in 1.5 s)",
            Show(failure, 3, 1.46));
    }

    [Fact]
    public void Message_LittleKnown_HasNoGaps()
    {
        Assert.Equal("the answer is empty (endpoint ssl.intl.tencentcloudapi.com, 1 attempt in 0.0 s)", Show(ApiFailure.Protocol("the answer is empty"), 1, 0));
        Assert.Equal("nothing was sent (endpoint ssl.intl.tencentcloudapi.com)", Show(ApiFailure.Protocol("nothing was sent."), 0, 0));
        Assert.StartsWith("the service gave no message (", Show(ApiFailure.FromCode("", "", null), 1, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_PageOfAProxy_FollowsTheCauseInOneLine()
    {
        var failure = ApiFailure.Protocol("the answer is not JSON") with { Excerpt = "<html>\r\n\t<title>Sign in</title>" + new string('x', 500), Advice = "Check the proxy" };

        Assert.Matches(@"^the answer is not JSON: <html> <title>Sign in</title>x{171}…\. Check the proxy \(endpoint ", Show(failure, 1, 0));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Odd), MemberType = typeof(CultureScope))]
    public void Message_AnyCulture_IsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.EndsWith("12 attempts in 61.3 s)", Show(ApiFailure.Protocol("x"), 12, 61.25001), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_EndlessTexts_StaysBelow8KiB()
    {
        var endless = new string('界', 100_000);
        var failure = ApiFailure.FromCode(endless, endless, endless) with { Excerpt = endless, Advice = ErrorCodes.All.MaxBy(row => row.Advice?.Length)!.Advice };

        Assert.InRange(Encoding.UTF8.GetByteCount(Show(failure, 9, 60)), 1, 8 * 1024);
    }

    [Fact]
    public void Properties_AreThoseOfTheFailure()
    {
        var failure = ApiFailure.FromCode("InternalError", "fault", "r-1");
        var cause = new IOException("cause");

        var exception = new TencentCloudException(Endpoint, failure, 6, TimeSpan.FromSeconds(5), cause);

        Assert.Same(failure, exception.Failure);
        Assert.Equal((6, TimeSpan.FromSeconds(5)), (exception.Attempts, exception.Elapsed));
        Assert.Same(cause, exception.InnerException);
    }

    private static string Show(ApiFailure failure, int attempts, double seconds) =>
        new TencentCloudException(Endpoint, failure, attempts, TimeSpan.FromSeconds(seconds)).Message;
}
