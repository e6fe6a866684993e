using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace TencentSsl.Api.Transport;

/// <summary>
/// Refuses what the framework refuses, and accepts nothing else; only the reason is kept apart, because an authority that
/// is missing, a wrong name and a wrong clock are put right in different ways.
/// </summary>
internal static class ServerCertificateCheck
{
    private const int MaxNames = 5;

    private const string Interception =
        "Something between here and the service may be intercepting TLS; add its authority to this machine's trusted ones if that is intended";

    /// <summary>Is a <see cref="RemoteCertificateValidationCallback"/>.</summary>
    /// <exception cref="UntrustedCertificateException">The certificate is refused.</exception>
    public static bool Accept(string host, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors, DateTimeOffset now)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (certificate is not X509Certificate2 server)
        {
            throw new UntrustedCertificateException("the endpoint shows no TLS certificate", "Check endpoint");
        }

        throw WrongTime(server, now)
            ?? (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? Untrusted(chain) : WrongName(server, host));
    }

    private static UntrustedCertificateException? WrongTime(X509Certificate2 server, DateTimeOffset now)
    {
        const string Advice = "Check this machine's clock; if it is right, the endpoint or something that intercepts TLS needs a new certificate";
        if (now > server.NotAfter)
        {
            return new($"the endpoint's TLS certificate expired on {Text(server.NotAfter)}", Advice);
        }

        return now < server.NotBefore ? new($"the endpoint's TLS certificate is not valid before {Text(server.NotBefore)}", Advice) : null;
    }

    private static UntrustedCertificateException Untrusted(X509Chain? chain)
    {
        var statuses = chain is null ? [] : chain.ChainStatus.Select(status => status.Status.ToString()).Distinct();
        return new($"the endpoint's TLS certificate is not trusted: {string.Join(", ", statuses)}", Interception);
    }

    private static UntrustedCertificateException WrongName(X509Certificate2 server, string host)
    {
        var names = server.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())))
            .ToList();
        var shown = names.Count == 0 ? "no name" : string.Join(", ", names.Take(MaxNames));
        var more = names.Count > MaxNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MaxNames} more") : "";
        return new($"the endpoint's TLS certificate is not for {host}: it has {shown}{more}", "Check endpoint, and whether something between here and the service answers in its place");
    }

    private static string Text(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
