namespace TencentSsl.Api.Envelope;

/// <summary>The object around every answer.</summary>
internal sealed record ResponseEnvelope<TAnswer>(TAnswer? Response)
    where TAnswer : ApiAnswer;
