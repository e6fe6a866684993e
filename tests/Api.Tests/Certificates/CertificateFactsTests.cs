using TencentSsl.Api.Certificates;
using TencentSsl.Api.Models;
using TencentSsl.Api.Tests.Support;

namespace TencentSsl.Api.Tests.Certificates;

public sealed class CertificateFactsTests
{
    /// <summary>The last valid second of the certificates here, 2026-03-31T15:59:59Z.</summary>
    private const string End = "2026-03-31 23:59:59";

    private static readonly DateTimeOffset LastSecond = new(2026, 3, 31, 15, 59, 59, TimeSpan.Zero);

    private static readonly Certificate Issued = new() { Status = 1, CertBeginTime = "2026-03-01 00:00:00", CertEndTime = End, CertificateType = "SVR" };

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0, 0, false)]
    [InlineData(1, -1, true)]
    [InlineData(-86_401, 1, false)]
    [InlineData(-86_400, 1, false)]
    [InlineData(-86_399, 0, false)]
    [InlineData(86_399, -1, true)]
    [InlineData(86_400, -1, true)]
    [InlineData(86_401, -2, true)]
    [InlineData(-30 * 86_400, 30, false)]
    [InlineData((-30 * 86_400) + 1, 29, false)]
    public void Of_AroundTheEnd_IsRightToTheSecond(int secondsAfterEnd, int daysRemaining, bool expired)
    {
        var facts = CertificateFacts.Of(Issued, LastSecond.AddSeconds(secondsAfterEnd));

        Assert.Equal((daysRemaining, expired), (facts.DaysRemaining, facts.Expired));
    }

    [Fact]
    public void Of_OneTickPastTheLastSecond_IsExpired() => Assert.True(CertificateFacts.Of(Issued, LastSecond.AddTicks(1)).Expired);

    [Theory]
    [MemberData(nameof(CultureScope.Odd), MemberType = typeof(CultureScope))]
    public void Of_AnyCulture_IsTheSame(string culture)
    {
        using var scope = new CultureScope(culture);

        var facts = CertificateFacts.Of(Issued with { Domain = "WWW.EXAMPLE.INFO" }, LastSecond.AddDays(-12).AddSeconds(1));

        Assert.Equal(11, facts.DaysRemaining);
        Assert.Equal(LastSecond, facts.NotAfter);
        Assert.Equal(["www.example.info"], facts.Domains);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(-5)]
    [InlineData(14)]
    public void Of_NowInAnotherZone_IsTheSameMoment(int offset)
    {
        var now = LastSecond.ToOffset(TimeSpan.FromHours(offset));

        Assert.False(CertificateFacts.Of(Issued, now).Expired);
        Assert.True(CertificateFacts.Of(Issued, now.AddSeconds(1)).Expired);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2026-03-31 23:59:5")]
    public void Of_EndThatIsNoTime_IsUnknownAndNeverExpired(string? end)
    {
        var facts = CertificateFacts.Of(Issued with { CertEndTime = end }, LastSecond.AddYears(50));

        Assert.Null(facts.NotAfter);
        Assert.Null(facts.DaysRemaining);
        Assert.Null(facts.Expired);
        Assert.Null(facts.LifetimeFraction(LastSecond));
    }

    [Fact]
    public void Of_StatusExpiredWithoutEnd_IsExpired()
    {
        var facts = CertificateFacts.Of(new Certificate { Status = 3 }, LastSecond);

        Assert.True(facts.Expired);
        Assert.Null(facts.DaysRemaining);
    }

    [Fact]
    public void Of_StatusExpiredBeforeTheEnd_IsExpired()
    {
        var facts = CertificateFacts.Of(Issued with { Status = 3 }, LastSecond.AddDays(-2));

        Assert.Equal((true, 2), (facts.Expired, facts.DaysRemaining));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(99)]
    [InlineData(null)]
    public void Of_OtherStatus_SaysNothingAboutTheEnd(int? status) =>
        Assert.False(CertificateFacts.Of(Issued with { Status = status }, LastSecond).Expired);

    [Theory]
    [InlineData("CA", "")]
    [InlineData("CA", null)]
    [InlineData("CA", "--")]
    [InlineData("ca", "")]
    public void Of_AuthoritiesWithoutAnEnd_EndWithTheFirstOfThem(string type, string? end)
    {
        var record = new Certificate
        {
            CertificateType = type,
            CertEndTime = end,
            CaEndTimes = ["2030-01-01 08:00:00", null, "--", End, "", "2027-01-01 08:00:00"],
        };

        Assert.Equal(LastSecond, CertificateFacts.Of(record, LastSecond).NotAfter);
    }

    [Fact]
    public void Of_AuthoritiesWithAnEnd_KeepIt()
    {
        var record = Issued with { CertificateType = "CA", CaEndTimes = ["2020-01-01 08:00:00"] };

        Assert.Equal(LastSecond, CertificateFacts.Of(record, LastSecond).NotAfter);
    }

    [Fact]
    public void Of_AuthoritiesWithoutAnyTime_AreUnknown()
    {
        Assert.Null(CertificateFacts.Of(new Certificate { CertificateType = "CA", CaEndTimes = ["", null] }, LastSecond).Expired);
        Assert.Null(CertificateFacts.Of(new Certificate { CertificateType = "CA", CaEndTimes = [] }, LastSecond).Expired);
        Assert.Null(CertificateFacts.Of(new Certificate { CertificateType = "CA" }, LastSecond).Expired);
    }

    [Fact]
    public void Of_ServerCertificateWithoutAnEnd_TakesNoAuthoritysEnd() =>
        Assert.Null(CertificateFacts.Of(new Certificate { CertificateType = "SVR", CaEndTimes = [End] }, LastSecond).NotAfter);

    [Theory]
    [InlineData(-31, 1.0)]
    [InlineData(-15.5, 0.5)]
    [InlineData(-3.1, 0.1)]
    [InlineData(0, 0.0)]
    [InlineData(10, 0.0)]
    [InlineData(-100, 1.0)]
    public void LifetimeFraction_ShareOfTheWholeLife_IsBetweenZeroAndOne(double days, double fraction)
    {
        // A life of 31 days to the second, so that the shares are plain.
        var facts = CertificateFacts.Of(Issued with { CertBeginTime = "2026-02-28 23:59:59" }, LastSecond);

        Assert.Equal(fraction, facts.LifetimeFraction(LastSecond.AddDays(days))!.Value, 9);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("--")]
    [InlineData(End)]
    [InlineData("2027-01-01 00:00:00")]
    public void LifetimeFraction_NoLife_IsUnknown(string? begin) =>
        Assert.Null(CertificateFacts.Of(Issued with { CertBeginTime = begin }, LastSecond).LifetimeFraction(LastSecond));

    [Fact]
    public void Of_PageExample_HasAllFacts()
    {
        var facts = CertificateFacts.Of(Fixture.Certificate("Juz8JAxn"), new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal("Issued", facts.Status!.Name);
        Assert.Equal("TrustAsia C1 DV Free", facts.PackageTypeDescription);
        Assert.Equal("2024-11-27T00:00:00Z", ChinaTime.ToRfc3339(facts.NotBefore!.Value));
        Assert.Equal("2025-02-25T23:59:59Z", ChinaTime.ToRfc3339(facts.NotAfter!.Value));
        Assert.Equal("2024-11-27T09:44:36Z", ChinaTime.ToRfc3339(facts.AppliedAt!.Value));
        Assert.Equal((24, false), (facts.DaysRemaining, facts.Expired));
        Assert.Equal(["www.zrhh.online", "zrhh.online"], facts.Domains);
    }

    [Theory]
    [InlineData("allnull1")]
    [InlineData("absent01")]
    public void Of_NothingKnown_LeavesEverythingOut(string id)
    {
        var facts = CertificateFacts.Of(Fixture.Certificate(id), LastSecond);

        Assert.Null(facts.Status);
        Assert.Null(facts.PackageTypeDescription);
        Assert.Null(facts.NotBefore);
        Assert.Null(facts.AppliedAt);
        Assert.Null(facts.Expired);
        Assert.Empty(facts.Domains);
    }
}
