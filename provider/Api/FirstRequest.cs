using System.Security.Cryptography;
using System.Text.Json;
using TencentSsl.Api.Actions;
using TencentSsl.Api.Diagnostics;
using TencentSsl.Api.Envelope;

namespace TencentSsl.Api;

/// <summary>
/// What the first request of a process needs whatever it asks for: the system's cryptography and the descriptions of the JSON
/// types. Loading them takes longer than all else that the request does, and can be under way while its caller is not there yet.
/// </summary>
internal static class FirstRequest
{
    /// <summary>Loads both on threads of the pool. Whoever needs them earlier waits for them or loads them.</summary>
    public static Task PrepareAsync() => Task.WhenAll(Task.Run(LoadCryptography), Task.Run(LoadJsonTypes));

    private static void LoadCryptography() => HMACSHA256.HashData("k"u8, SHA256.HashData("m"u8));

    private static void LoadJsonTypes()
    {
        var action = SslActions.DescribeCertificate;
        JsonSerializer.SerializeToUtf8Bytes(new DescribeCertificateRequest(string.Empty), action.RequestType);
        EnvelopeReader.Read("{}"u8, action.AnswerType, ApiLog.None);
    }
}
