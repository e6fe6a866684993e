using System.Security.Cryptography;

namespace TencentSsl.StandIns.SslApi.Signing;

/// <summary>Tells whether a message was signed with a key.</summary>
internal static class SignatureVerifier
{
    /// <summary>Every signed header must be in the message.</summary>
    public static bool IsGenuine(SignedMessage message, AuthorizationHeader authorization, string secretKey)
    {
        if (!string.Equals(authorization.Date, Tc3.Date(message.Timestamp), StringComparison.Ordinal))
        {
            return false;
        }

        // No early exit: the time taken must not tell which form came close.
        var genuine = false;
        foreach (var headers in CanonicalHeaders(message, authorization.SignedHeaders))
        {
            var canonicalRequest = Tc3.CanonicalRequest(message.Method, message.Query, headers, message.Body.Span);
            var expected = Tc3.Signature(secretKey, message.Timestamp, authorization.Date, authorization.Service, canonicalRequest);
            genuine |= CryptographicOperations.FixedTimeEquals(expected, authorization.Signature);
        }

        return genuine;
    }

    // The documentation signs values in lower case, the SDKs as they send them; the Node.js SDK signs the host without its port.
    private static IEnumerable<KeyValuePair<string, string>[]> CanonicalHeaders(SignedMessage message, IReadOnlyList<string> names)
    {
        var asSent = names.Select(name => KeyValuePair.Create(name, message.Headers[name])).ToArray();
        var withoutPort = Array.ConvertAll(
            asSent, header => header.Key == "host" ? KeyValuePair.Create(header.Key, HostName.WithoutPort(header.Value)) : header);
        return [asSent, Lower(asSent), withoutPort, Lower(withoutPort)];
    }

    private static KeyValuePair<string, string>[] Lower(KeyValuePair<string, string>[] headers) =>
        Array.ConvertAll(headers, header => KeyValuePair.Create(header.Key, header.Value.ToLowerInvariant()));
}
