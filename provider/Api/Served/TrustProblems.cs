using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace TencentSsl.Api.Served;

/// <summary>Says in words why this machine does not trust what an endpoint serves.</summary>
internal static class TrustProblems
{
    /// <summary>Lists the problems, each once.</summary>
    public static IReadOnlyList<string> Of(SslPolicyErrors errors, X509Chain? chain, string name)
    {
        var problems = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            problems.Add($"the certificate is not for the name \"{name}\"");
        }

        problems.AddRange((chain?.ChainStatus ?? []).Select(status => Describe(status.Status)));
        if (problems.Count == 0 && errors != SslPolicyErrors.None)
        {
            problems.Add("the chain of the certificate could not be built");
        }

        return [.. problems.Distinct(StringComparer.Ordinal)];
    }

    private static string Describe(X509ChainStatusFlags status) => status switch
    {
        X509ChainStatusFlags.NotTimeValid => "a certificate of the chain has expired or is not valid yet",
        X509ChainStatusFlags.UntrustedRoot => "the chain ends in a root that this machine does not trust",
        X509ChainStatusFlags.PartialChain => "the chain is not complete: the endpoint does not send the certificate of an issuer, and this machine does not have it",
        X509ChainStatusFlags.Revoked => "a certificate of the chain has been revoked",
        X509ChainStatusFlags.NotSignatureValid => "a signature in the chain is wrong",
        X509ChainStatusFlags.NotValidForUsage => "a certificate of the chain is not for TLS servers",
        X509ChainStatusFlags.InvalidBasicConstraints => "a certificate of the chain signs others and must not",
        X509ChainStatusFlags.HasWeakSignature => "a signature in the chain is of a weak kind",
        _ => $"the chain is not in order: {status}",
    };
}
