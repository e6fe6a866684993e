namespace TencentSsl.Api.Errors;

/// <summary>Where a request failed.</summary>
internal enum FailureKind
{
    /// <summary>The service answered an error code.</summary>
    Api,

    /// <summary>Something on the way answered an HTTP status other than 200.</summary>
    Http,

    /// <summary>The answer is not what the API speaks: no JSON, cut short, empty.</summary>
    Protocol,

    /// <summary>The answer is larger than what is read of one; a smaller page may fit.</summary>
    TooLarge,

    /// <summary>No answer: name resolution, connection, TLS, reset.</summary>
    Transport,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>There are no credentials to sign with, or their source failed.</summary>
    Credentials,
}
