namespace TencentSsl.Api.Served;

/// <summary>The certificate that an endpoint serves, and how it served it.</summary>
internal sealed record ServedCertificate
{
    public required string Subject { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Gets the serial number in hexadecimal digits.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>Gets the hash of the certificate, as in AB:CD:….</summary>
    public required string Sha256Fingerprint { get; init; }

    public required string PublicKeyAlgorithm { get; init; }

    /// <summary>Gets the size of the key in bits; null where the machine does not know such keys.</summary>
    public int? PublicKeySize { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Gets the names as A-labels, sorted, each once.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Gets the certificates that were sent, the served one first.</summary>
    public required IReadOnlyList<ChainCertificate> Chain { get; init; }

    /// <summary>Gets why this machine does not trust the certificate for the name; empty where it does.</summary>
    public required IReadOnlyList<string> TrustProblems { get; init; }

    /// <summary>Gets the version of TLS, such as TLS 1.3; null where the handshake was not finished.</summary>
    public string? Protocol { get; init; }

    /// <summary>Gets the cipher suite; null where the handshake was not finished.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>Says whether this is the certificate of a record, which has no serial number: by times and names.</summary>
    public bool Matches(DateTimeOffset notBefore, DateTimeOffset notAfter, IReadOnlyList<string> domains) =>
        NotBefore == notBefore && NotAfter == notAfter && Domains.SequenceEqual(domains, StringComparer.Ordinal);
}
