using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TencentSsl.StandIns.SslApi.Http;
using TencentSsl.StandIns.SslApi.Signing;

namespace TencentSsl.StandIns.SslApi.Access;

/// <summary>Finds out who sent a request, in the order of the service: form, key, time, signature, token.</summary>
internal sealed class Authenticator(KeyRing keys, TimeProvider clock)
{
    private const long ToleratedSeconds = 300;

    public AccessKey Authenticate(ApiRequest request, string service)
    {
        var authorization = ReadAuthorization(request);
        var key = keys.Find(authorization.SecretId)
            ?? throw new ApiErrorException("AuthFailure.SecretIdNotFound", "No key has this SecretId.");
        var timestamp = ReadTimestamp(request);
        CheckSignature(request, authorization, key, service, timestamp);
        CheckToken(request, key);
        return key;
    }

    private static AuthorizationHeader ReadAuthorization(ApiRequest request)
    {
        var authorization = AuthorizationHeader.Parse(request.Header("authorization"))
            ?? throw Invalid("The header Authorization is missing or has not the form of TC3-HMAC-SHA256.");
        foreach (var required in (string[])["content-type", "host"])
        {
            if (!authorization.SignedHeaders.Contains(required, StringComparer.Ordinal))
            {
                throw Invalid($"The header {required} is not signed.");
            }
        }

        var absent = authorization.SignedHeaders.FirstOrDefault(name => !request.Headers.ContainsKey(name));
        return absent is null ? authorization : throw Invalid($"The header {absent} is signed but absent.");
    }

    private long ReadTimestamp(ApiRequest request)
    {
        var text = request.Header("x-tc-timestamp");
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp))
        {
            throw text.Length == 0
                ? new ApiErrorException("MissingParameter", "The header X-TC-Timestamp is missing.")
                : new ApiErrorException("InvalidParameterValue", "The header X-TC-Timestamp is no number of seconds.");
        }

        return Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - timestamp) <= ToleratedSeconds
            ? timestamp
            : throw new ApiErrorException(
                "AuthFailure.SignatureExpire", "X-TC-Timestamp differs by more than five minutes from the time of the service.");
    }

    private static void CheckSignature(
        ApiRequest request, AuthorizationHeader authorization, AccessKey key, string service, long timestamp)
    {
        var message = new SignedMessage(request.Method, request.Query, request.Headers, timestamp, request.Body);
        var inScope = authorization.Service == service
            || authorization.Service == HostName.FirstLabel(request.Header("host"));
        if (!inScope || !SignatureVerifier.IsGenuine(message, authorization, key.SecretKey))
        {
            throw new ApiErrorException("AuthFailure.SignatureFailure", "The signature is not the one this request must have.");
        }
    }

    private void CheckToken(ApiRequest request, AccessKey key)
    {
        var sent = Encoding.UTF8.GetBytes(request.Header("x-tc-token"));
        var due = Encoding.UTF8.GetBytes(key.Token ?? "");
        if (!CryptographicOperations.FixedTimeEquals(sent, due) || key.ExpiresAt <= clock.GetUtcNow())
        {
            throw new ApiErrorException("AuthFailure.TokenFailure", "X-TC-Token does not belong to this key or has ended.");
        }
    }

    private static ApiErrorException Invalid(string message) => new("AuthFailure.InvalidAuthorization", message);
}
