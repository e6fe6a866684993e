namespace TencentSsl.Api.Served;

/// <summary>A certificate of the chain that an endpoint sent.</summary>
internal sealed record ChainCertificate(string Subject, string Issuer, DateTimeOffset NotAfter);
