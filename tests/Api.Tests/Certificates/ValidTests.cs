using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Certificates;

/// <summary>The one fact that gates stand on, over status, begin, end and time.</summary>
public sealed class ValidTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 16, 30, 0, TimeSpan.Zero);

    /// <summary>The numbers of statuses in which a certificate is in force, written down here once more.</summary>
    private static readonly long[] InForce = [1, 11, 15];

    [Property(MaxTest = 2000)]
    public Property Valid_AnyStatusBeginEndAndTime_IsWhatThePlainRuleSays()
    {
        var status = Gen.Choose(-1, 20).Select(number => number < 0 ? (long?)null : number);
        var day = Gen.Choose(-3, 3).Select(number => (int?)number).Or(Gen.Constant((int?)null));

        var samples = from code in status from begin in day from end in day select (Code: code, Begin: begin, End: end);
        return Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (code, begin, end) = sample;
            var facts = Facts(code, begin, end);

            bool? expected =
                begin > 0 || end < 0 ? false
                : code is >= 0 and <= 15 && !InForce.Contains(code.Value) ? false
                : begin is null || end is null || code is null or > 15 ? null
                : true;
            Assert.Equal(expected, facts.Valid);
            Assert.Equal(expected == false, facts.WhyNotValid is not null);
        });
    }

    [Theory]
    [InlineData(1, 20, 110, "is valid from 2026-12-14T16:30:00Z")]
    [InlineData(10, -10, 110, "is Revoked")]
    [InlineData(7, -10, 110, "is Cancelled")]
    [InlineData(14, -10, 110, "is Refunded")]
    [InlineData(9, -10, 110, "is Revoking")]
    [InlineData(12, -10, 110, "is AwaitingRevocationLetter")]
    [InlineData(1, -100, -10, "has expired (on 2026-11-14T16:30:00Z)")]
    [InlineData(3, null, null, "is Expired")]
    public void WhyNotValid_NotValid_SaysWhy(int status, int? begin, int? end, string why) =>
        Assert.Equal(why, Facts(status, begin, end).WhyNotValid);

    [Fact]
    public void Valid_AtTheFirstAndLastSecond_IsTrue()
    {
        Assert.True(Facts(1, 0, 1).Valid);
        Assert.True(Facts(1, -1, 0).Valid);
    }

    private static CertificateFacts Facts(long? status, int? begin, int? end) => CertificateFacts.Of(
        new Certificate { CertificateId = "a", Status = status, CertBeginTime = Time(begin), CertEndTime = Time(end) },
        Now);

    private static string? Time(int? days) =>
        days is { } known ? Now.AddDays(known).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;
}
