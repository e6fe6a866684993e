namespace TencentSsl.StandIns.SslApi.Http;

/// <summary>What was found out about a request on the way to its answer.</summary>
internal sealed class ApiOutcome(string requestId)
{
    public string RequestId { get; } = requestId;

    public string? CertificateId { get; set; }

    public string? Parameters { get; set; }

    public string? Fault { get; set; }

    public string? Code { get; set; }

    public byte[] Answer { get; set; } = [];
}
