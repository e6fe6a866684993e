using TencentSsl.Api.Certificates;

namespace TencentSsl.Plugin.Functions.Certificates;

/// <summary>What a certificate is called in messages: its id, and its primary domain for those who know it by that.</summary>
internal static class CertificateLabel
{
    public static string Of(string? certificateId, CertificateFacts facts)
    {
        var name = string.IsNullOrWhiteSpace(certificateId) ? "certificate without id" : $"certificate \"{Excerpt.Of(certificateId)}\"";
        return string.IsNullOrWhiteSpace(facts.Record.Domain) ? name : $"{name} ({Excerpt.Of(facts.Record.Domain)})";
    }

    public static string Of(CertificateFacts facts) => Of(facts.Record.CertificateId, facts);
}
