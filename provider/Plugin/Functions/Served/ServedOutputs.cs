using TencentSsl.Api.Certificates;
using TencentSsl.Api.Served;
using TencentSsl.Plugin.Schema;
using AnswerOut = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Served.ServedAnswer>;
using ChainOut = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Api.Served.ChainCertificate>;
using Out = TencentSsl.Plugin.Schema.OutputFactory<TencentSsl.Plugin.Functions.Served.ServedReading>;

namespace TencentSsl.Plugin.Functions.Served;

/// <summary>The outputs of getServedCertificate.</summary>
internal static class ServedOutputs
{
    private static readonly OutputTable<ChainCertificate> ChainTable = new(
    [
        ChainOut.Text("subject", item => item.Subject, "Whom the certificate is for."),
        ChainOut.Text("issuer", item => item.Issuer, "Who signed it."),
        ChainOut.Text("notAfter", item => ChinaTime.ToRfc3339(item.NotAfter), "Its end, RFC 3339 in UTC."),
    ]);

    private static readonly OutputTable<ServedAnswer> AnswerTable = new(
    [
        AnswerOut.Text("address", answer => answer.Address?.ToString(), "The IP address."),
        AnswerOut.Text("sha256Fingerprint", answer => answer.Certificate?.Sha256Fingerprint, "SHA-256 of the certificate that it serves; left out where it shows none."),
        AnswerOut.Text("notAfter", answer => answer.Certificate is { } served ? ChinaTime.ToRfc3339(served.NotAfter) : null, "End of that certificate, RFC 3339 in UTC; left out where it shows none."),
        AnswerOut.Text("problem", answer => answer.Problem, "Why it shows none; left out where it shows one."),
    ]);

    public static OutputTable<ServedReading> Table { get; } = new(
    [
        Out.Text("address", reading => reading.Answer.Address?.ToString(), "The IP address that served the certificate. Where several addresses serve different ones, the result is about the one that ends first.") with { Required = true },
        Out.Text("subject", reading => reading.Certificate.Subject, "Whom the certificate is for.") with { Required = true },
        Out.Text("issuer", reading => reading.Certificate.Issuer, "Who signed it."),
        Out.Text("serialNumber", reading => reading.Certificate.SerialNumber, "Serial number in hexadecimal digits, as openssl prints it."),
        Out.Text("sha256Fingerprint", reading => reading.Certificate.Sha256Fingerprint, "SHA-256 of the certificate in pairs of hexadecimal digits, as openssl prints it.") with { Required = true },
        Out.Text("publicKeyAlgorithm", reading => reading.Certificate.PublicKeyAlgorithm, "Kind of the key, such as RSA or ECDSA."),
        Out.Integer("publicKeySize", reading => reading.Certificate.PublicKeySize, "Size of the key in bits; left out where this machine does not know such keys."),
        Out.Text("notBefore", reading => ChinaTime.ToRfc3339(reading.Certificate.NotBefore), "Begin of validity, RFC 3339 in UTC.") with { Required = true },
        Out.Text("notAfter", reading => ChinaTime.ToRfc3339(reading.Certificate.NotAfter), "End of validity, RFC 3339 in UTC.") with { Required = true },
        Out.Boolean("valid", reading => reading.Facts.Valid, "Whether now is within notBefore and notAfter. Whether it is trusted is another matter."),
        Out.Integer("daysRemaining", reading => reading.Facts.DaysRemaining, "Whole days until notAfter, rounded down, negative once it is past. Another number each day, so do not export it as a stack output."),
        Out.Texts("domains", reading => reading.Certificate.Domains, "All names of the certificate as A-labels, lower case, sorted, each once."),
        Out.Objects("chain", new ObjectType("ServedChainCertificate", "A certificate of the chain that an endpoint sends.", ChainTable.Outputs), ChainTable, reading => reading.Certificate.Chain, "The certificates that the endpoint sends, the served one first."),
        Out.Boolean("trusted", reading => reading.Certificate.TrustProblems.Count == 0, "Whether this machine's store trusts the certificate for the name. Revocation is not checked, and nothing is fetched."),
        Out.Texts("trustProblems", reading => reading.Certificate.TrustProblems, "Why it is not trusted; empty where it is."),
        Out.Text("protocol", reading => reading.Certificate.Protocol, "Version of TLS, such as TLS 1.3; left out where the endpoint ended the handshake after it had shown the certificate."),
        Out.Text("cipherSuite", reading => reading.Certificate.CipherSuite, "Cipher suite; left out as `protocol` is."),
        Out.Objects("answers", new ObjectType("ServedAnswer", "What one address of an endpoint answers.", AnswerTable.Outputs), AnswerTable, reading => reading.Answers, "What each address answers: all addresses of the name, or the one that was given."),
        Out.Texts("unmetExpectations", reading => reading.UnmetExpectations, "With `onUnmet: warn`, what was not met: one text each, with the path of the expectation. Computed from expect."),
    ]);
}
