namespace TencentSsl.StandIns.SslApi;

/// <summary>One request and what became of it. Holds neither keys nor tokens nor signatures.</summary>
/// <param name="Time">When it arrived, by the clock of the options.</param>
/// <param name="Action">Its X-TC-Action, or "" without one.</param>
/// <param name="CertificateId">The certificate asked for, once the parameters were read.</param>
/// <param name="Parameters">The body, when it was read and can hold no secret.</param>
/// <param name="Headers">Some of its headers, by lower-case name.</param>
/// <param name="HttpStatus">The status of the answer; 0 when there is none.</param>
/// <param name="Code">The code of the API error, or null.</param>
/// <param name="Fault">The fault that was played, or null.</param>
/// <param name="RequestId">The id in the answer.</param>
public sealed record RequestRecord(
    DateTimeOffset Time,
    string Action,
    string? CertificateId,
    string? Parameters,
    IReadOnlyDictionary<string, string> Headers,
    int HttpStatus,
    string? Code,
    string? Fault,
    string RequestId);
