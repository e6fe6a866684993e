using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Tests.Transport;

/// <summary>A name that does not match, a clock, and an authority that is not trusted are put right in different ways, so each is told.</summary>
public sealed class ServerCertificateCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Accept_NoErrors_IsAccepted() =>
        Assert.True(ServerCertificateCheck.Accept("ssl.example.com", null, null, SslPolicyErrors.None, Now));

    [Fact]
    public void Accept_AnotherName_TellsTheNamesThatItHas()
    {
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(1), "login.hotel.example", "portal.hotel.example");

        var refused = Refuse(certificate, SslPolicyErrors.RemoteCertificateNameMismatch);

        Assert.Equal("the endpoint's TLS certificate is not for ssl.example.com: it has login.hotel.example, portal.hotel.example, 192.0.2.1", refused.Message);
        Assert.StartsWith("Check endpoint", refused.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_AnotherNameOfMany_TellsTheFirstAndHowManyMore()
    {
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(1), [.. Enumerable.Range(1, 40).Select(number => $"host{number}.example")]);

        var refused = Refuse(certificate, SslPolicyErrors.RemoteCertificateNameMismatch);

        Assert.EndsWith("host5.example and 36 more", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-30, -10, "the endpoint's TLS certificate expired on 2026-05-22T00:00:00Z")]
    [InlineData(10, 30, "the endpoint's TLS certificate is not valid before 2026-06-11T00:00:00Z")]
    public void Accept_OutsideItsTime_SaysWhenAndToCheckTheClock(int begins, int ends, string message)
    {
        using var certificate = Make(Now.AddDays(begins), Now.AddDays(ends), "ssl.example.com");

        var refused = Refuse(certificate, SslPolicyErrors.RemoteCertificateChainErrors);

        Assert.Equal(message, refused.Message);
        Assert.StartsWith("Check this machine's clock", refused.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_UnknownAuthority_SaysWhatTheChainLacks()
    {
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(1), "ssl.example.com");
        using var chain = new X509Chain { ChainPolicy = { RevocationMode = X509RevocationMode.NoCheck, VerificationTime = Now.UtcDateTime } };
        chain.Build(certificate);

        var refused = Assert.Throws<UntrustedCertificateException>(
            () => ServerCertificateCheck.Accept("ssl.example.com", certificate, chain, SslPolicyErrors.RemoteCertificateChainErrors, Now));

        Assert.Equal("the endpoint's TLS certificate is not trusted: UntrustedRoot", refused.Message);
        Assert.Contains("add its authority", refused.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_NoCertificate_SaysSo()
    {
        var refused = Assert.Throws<UntrustedCertificateException>(
            () => ServerCertificateCheck.Accept("ssl.example.com", null, null, SslPolicyErrors.RemoteCertificateNotAvailable, Now));

        Assert.Equal("the endpoint shows no TLS certificate", refused.Message);
    }

    private static UntrustedCertificateException Refuse(X509Certificate2 certificate, SslPolicyErrors errors) =>
        Assert.Throws<UntrustedCertificateException>(() => ServerCertificateCheck.Accept("ssl.example.com", certificate, null, errors, Now));

    private static X509Certificate2 Make(DateTimeOffset begins, DateTimeOffset ends, params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=unused", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            alternatives.AddDnsName(name);
        }

        alternatives.AddIpAddress(IPAddress.Parse("192.0.2.1"));
        request.CertificateExtensions.Add(alternatives.Build());
        return request.CreateSelfSigned(begins, ends);
    }
}
