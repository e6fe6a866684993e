namespace TencentSsl.StandIns.SslApi.Faults;

/// <summary>A fault that waits for requests; for ever when nothing says how many remain.</summary>
internal sealed record PlannedFault(string Name, int? Remaining, string? CertificateId, string? Action)
{
    public bool Fits(string service, string action, string? certificateId) =>
        (Action is null ? service == "ssl" : Action == action) && (CertificateId is null || CertificateId == certificateId);
}
