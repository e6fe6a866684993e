namespace TencentSsl.Api.Envelope;

/// <summary>What every answer of the API has beside the members of its action.</summary>
internal abstract record ApiAnswer
{
    /// <summary>Gets the error; null when the call succeeded.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Gets the service's id of the call; null when the request did not reach the service itself.</summary>
    public string? RequestId { get; init; }
}
