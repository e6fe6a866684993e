using System.Globalization;
using FsCheck.Xunit;
using TencentSsl.Api.Certificates;
using TencentSsl.Api.Listing;
using TencentSsl.Api.Models;

namespace TencentSsl.Api.Tests.Listing;

public sealed class BestCertificateTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Property]
    public void Order_AnyCertificates_FirstLastsLongestAndWasAppliedForLast((byte? End, byte? Applied)[] certificates)
    {
        var candidates = certificates.Select((certificate, index) => Facts($"c{index}", certificate.End, certificate.Applied)).ToArray();

        var best = BestCertificate.Order(candidates).FirstOrDefault();

        Assert.Equal(candidates.Length == 0, best is null);
        Assert.All(candidates, candidate => Assert.True(Rank(best!).CompareTo(Rank(candidate)) >= 0));
    }

    [Property]
    public void Order_AnyOrder_HasTheSameFirst((byte? End, byte? Applied)[] certificates)
    {
        var candidates = certificates.Select((certificate, index) => Facts($"c{index}", certificate.End, certificate.Applied)).ToArray();

        Assert.Same(BestCertificate.Order(candidates).FirstOrDefault(), BestCertificate.Order(candidates.Reverse()).FirstOrDefault());
    }

    private static (DateTimeOffset End, DateTimeOffset Applied) Rank(CertificateFacts facts) =>
        (facts.NotAfter ?? DateTimeOffset.MinValue, facts.AppliedAt ?? DateTimeOffset.MinValue);

    private static CertificateFacts Facts(string id, byte? end, byte? applied) =>
        CertificateFacts.Of(new CertificateListItem { CertificateId = id, CertEndTime = Time(end), InsertTime = Time(applied) }, Now);

    private static string? Time(byte? day) =>
        day is { } days ? Now.AddDays(days % 4).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;
}
