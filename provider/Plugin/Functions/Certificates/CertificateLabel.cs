using TencentSsl.Api.Meaning;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>What a certificate is called in messages: its id, and its primary domain for those who know it by that.</summary>
internal static class CertificateLabel
{
    public static string Of(string certificateId, CertificateFacts facts) =>
        string.IsNullOrWhiteSpace(facts.Record.Domain)
            ? $"certificate \"{Excerpt.Of(certificateId)}\""
            : $"certificate \"{Excerpt.Of(certificateId)}\" ({Excerpt.Of(facts.Record.Domain)})";
}
