namespace TencentSsl.StandIns.SslApi.Signing;

/// <summary>The parts of <c>TC3-HMAC-SHA256 Credential=id/date/service/tc3_request, SignedHeaders=a;b, Signature=hex</c>.</summary>
internal sealed record AuthorizationHeader(string SecretId, string Date, string Service, IReadOnlyList<string> SignedHeaders, byte[] Signature)
{
    private const int SignatureLength = 64;

    /// <summary>Null when the text has not this form.</summary>
    public static AuthorizationHeader? Parse(string text)
    {
        // Clients differ in the blanks between the parts: the official .NET SDK sends two after the name of the algorithm.
        var trimmed = text.Trim();
        var end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0 || !trimmed.AsSpan(0, end).SequenceEqual(Tc3.Algorithm))
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in trimmed[end..].Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = field.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !fields.TryAdd(parts[0], parts[1]))
            {
                return null;
            }
        }

        return fields.Count == 3
            && fields.TryGetValue("Credential", out var credential)
            && fields.TryGetValue("SignedHeaders", out var signedHeaders)
            && fields.TryGetValue("Signature", out var signature)
                ? Create(credential.Split('/'), signedHeaders.Split(';'), signature)
                : null;
    }

    private static AuthorizationHeader? Create(string[] credential, string[] signedHeaders, string signature)
    {
        var fits = credential is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }, Tc3.Terminator]
            && AreOrderedNames(signedHeaders)
            && signature.Length == SignatureLength
            && signature.All(char.IsAsciiHexDigitLower);
        return fits
            ? new AuthorizationHeader(credential[0], credential[1], credential[2], signedHeaders, Convert.FromHexString(signature))
            : null;
    }

    private static bool AreOrderedNames(string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var isName = names[i].Length > 0 && !names[i].Any(char.IsAsciiLetterUpper);
            if (!isName || (i > 0 && string.CompareOrdinal(names[i - 1], names[i]) >= 0))
            {
                return false;
            }
        }

        return true;
    }
}
