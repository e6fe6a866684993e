namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>The body of a request that plans a fault: the arguments of <see cref="FaultPlan.Add"/>.</summary>
internal sealed record FaultOrder(string? Fault, int? Count, string? CertificateId, string? Action);
