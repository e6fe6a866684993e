using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Tests.Certificates;

public sealed class CertificateStatusTests
{
    [Theory]
    [InlineData(0, "UnderReview", false)]
    [InlineData(1, "Issued", false)]
    [InlineData(2, "ReviewFailed", true)]
    [InlineData(3, "Expired", true)]
    [InlineData(4, "DnsRecordAdded", false)]
    [InlineData(5, "AwaitingDocuments", false)]
    [InlineData(6, "Cancelling", false)]
    [InlineData(7, "Cancelled", true)]
    [InlineData(8, "AwaitingConfirmationLetter", false)]
    [InlineData(9, "Revoking", false)]
    [InlineData(10, "Revoked", true)]
    [InlineData(11, "Reissuing", false)]
    [InlineData(12, "AwaitingRevocationLetter", false)]
    [InlineData(13, "FreeAwaitingDocuments", false)]
    [InlineData(14, "Refunded", true)]
    [InlineData(15, "Migrating", false)]
    public void Find_DocumentedCode_HasItsWord(long code, string name, bool isFinal)
    {
        var status = CertificateStatus.Find(code)!;

        Assert.Equal((code, name, isFinal), (status.Code, status.Name, status.IsFinal));
        Assert.Same(status, CertificateStatus.Find(name));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(99)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Find_OtherCode_IsUnknown(long code) => Assert.Same(CertificateStatus.Unknown, CertificateStatus.Find(code));

    [Fact]
    public void Find_NoCode_IsNothing() => Assert.Null(CertificateStatus.Find((long?)null));

    [Fact]
    public void Find_Word_IsExact()
    {
        Assert.Same(CertificateStatus.Unknown, CertificateStatus.Find("Unknown"));
        Assert.Null(CertificateStatus.Find("issued"));
        Assert.Null(CertificateStatus.Find(""));
    }

    [Fact]
    public void Known_Statuses_AreSixteenInOrder() =>
        Assert.Equal(Enumerable.Range(0, 16).Select(code => (long?)code), CertificateStatus.Known.Select(status => status.Code));
}
