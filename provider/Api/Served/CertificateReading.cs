using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TencentSsl.Api.Certificates;

namespace TencentSsl.Api.Served;

/// <summary>Takes from a certificate what people look for.</summary>
internal static class CertificateReading
{
    private const string CommonName = "2.5.4.3";

    /// <summary>Reads the certificate that a handshake showed.</summary>
    /// <param name="served">The certificate.</param>
    /// <param name="sent">All that were sent, in their order; may hold the served one.</param>
    /// <param name="trustProblems">Why it is not trusted.</param>
    public static ServedCertificate Of(X509Certificate2 served, IEnumerable<X509Certificate2> sent, IReadOnlyList<string> trustProblems)
    {
        var (algorithm, size) = Key(served);
        return new ServedCertificate
        {
            Subject = served.Subject,
            Issuer = served.Issuer,
            SerialNumber = served.SerialNumber,
            Sha256Fingerprint = BitConverter.ToString(served.GetCertHash(HashAlgorithmName.SHA256)).Replace('-', ':'),
            PublicKeyAlgorithm = algorithm,
            PublicKeySize = size,
            NotBefore = Utc(served.NotBefore),
            NotAfter = Utc(served.NotAfter),
            Domains = DomainNames.Collect(Names(served)),
            Chain = [.. sent.Prepend(served).DistinctBy(item => item.Thumbprint).Select(item => new ChainCertificate(item.Subject, item.Issuer, Utc(item.NotAfter)))],
            TrustProblems = trustProblems,
        };
    }

    private static DateTimeOffset Utc(DateTime local) => new(local.ToUniversalTime());

    /// <summary>Lists the names, the common name among them: the service's record names it as the domain.</summary>
    private static List<string> Names(X509Certificate2 certificate)
    {
        var names = new List<string>();
        foreach (var extension in certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>())
        {
            names.AddRange(extension.EnumerateDnsNames());
            names.AddRange(extension.EnumerateIPAddresses().Select(address => address.ToString()));
        }

        var commonName = certificate.SubjectName.EnumerateRelativeDistinguishedNames()
            .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == CommonName)
            .Select(part => part.GetSingleElementValue())
            .FirstOrDefault();
        if (commonName is not null && DomainNameRules.Problem(commonName) is null)
        {
            names.Add(commonName);
        }

        return names;
    }

    private static (string Algorithm, int? Size) Key(X509Certificate2 certificate)
    {
        var oid = certificate.PublicKey.Oid;
        try
        {
            switch (oid.Value)
            {
                case "1.2.840.113549.1.1.1":
                    using (var rsa = certificate.GetRSAPublicKey())
                    {
                        return ("RSA", rsa?.KeySize);
                    }

                case "1.2.840.10045.2.1":
                    using (var ecdsa = certificate.GetECDsaPublicKey())
                    {
                        return ("ECDSA", ecdsa?.KeySize);
                    }

                default:
                    return (oid.FriendlyName ?? oid.Value ?? "unknown", null);
            }
        }
        catch (CryptographicException)
        {
            // A curve that this machine does not have, such as SM2's.
            return (oid.FriendlyName ?? oid.Value ?? "unknown", null);
        }
    }
}
