namespace TencentSsl.Api.Usage;

/// <summary>A place where a certificate is used: one shape for all types. What a type does not have is null.</summary>
/// <param name="ResourceType">The type, such as clb.</param>
/// <param name="CertificateId">The certificate.</param>
internal sealed record BoundResource(string ResourceType, string CertificateId)
{
    public string? Region { get; init; }

    public string? ResourceId { get; init; }

    public string? ResourceName { get; init; }

    public IReadOnlyList<string> Domains { get; init; } = [];

    public string? ListenerId { get; init; }

    public string? ListenerName { get; init; }

    public string? RuleId { get; init; }

    public string? Protocol { get; init; }

    public bool? Sni { get; init; }

    public string? Bucket { get; init; }

    public string? ZoneId { get; init; }

    public string? ClusterId { get; init; }

    public string? Namespace { get; init; }

    public string? Secret { get; init; }

    public IReadOnlyList<string> Ingresses { get; init; } = [];

    public string? EnvironmentId { get; init; }

    public string? GatewayId { get; init; }

    public string? Status { get; init; }
}
