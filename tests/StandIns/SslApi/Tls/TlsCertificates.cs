using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TencentSsl.StandIns.SslApi.Tls;

/// <summary>Makes certificates for <see cref="TlsEndpoint"/>. Nobody trusts them.</summary>
public static class TlsCertificates
{
    /// <summary>A self-signed certificate for names and addresses, the first of them the common name.</summary>
    public static X509Certificate2 Create(DateTimeOffset notBefore, DateTimeOffset notAfter, params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Keep(Request(key, names).CreateSelfSigned(notBefore, notAfter));
    }

    /// <summary>A chain, the server's certificate first; each holds a filler of a size.</summary>
    public static X509Certificate2Collection CreateChain(DateTimeOffset notBefore, DateTimeOffset notAfter, int length, int filler, params string[] names)
    {
        var chain = new X509Certificate2Collection();
        var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issuer = Authority(issuerKey, "CN=Stand-in Root", filler).CreateSelfSigned(notBefore, notAfter);
        for (var number = 0; number < length; number++)
        {
            var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = number == length - 1 ? Request(key, names) : Authority(key, $"CN=Stand-in Authority {number}", filler);
            using var signed = request.Create(issuer, notBefore, notAfter, RandomNumberGenerator.GetBytes(8));
            chain.Insert(0, X509CertificateLoader.LoadCertificate(issuer.RawData));
            issuer.Dispose();
            issuerKey.Dispose();
            (issuer, issuerKey) = (signed.CopyWithPrivateKey(key), key);
        }

        chain.Insert(0, Keep(issuer));
        issuerKey.Dispose();
        return chain;
    }

    private static CertificateRequest Request(ECDsa key, string[] names)
    {
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                alternatives.AddIpAddress(address);
            }
            else
            {
                alternatives.AddDnsName(name);
            }
        }

        request.CertificateExtensions.Add(alternatives.Build());
        return request;
    }

    private static CertificateRequest Authority(ECDsa key, string subject, int filler)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        if (filler > 0)
        {
            request.CertificateExtensions.Add(new X509Extension(new Oid("1.2.3.4.5.6"), new byte[filler], false));
        }

        return request;
    }

    /// <summary>Not every platform serves with a key that was never stored; a trip through PKCS #12 makes it one that all take.</summary>
    private static X509Certificate2 Keep(X509Certificate2 fresh)
    {
        using (fresh)
        {
            return X509CertificateLoader.LoadPkcs12(fresh.Export(X509ContentType.Pkcs12), password: null);
        }
    }
}
