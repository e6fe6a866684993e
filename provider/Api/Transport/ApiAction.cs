using System.Text.Json.Serialization.Metadata;
using TencentSsl.Api.Envelope;

namespace TencentSsl.Api.Transport;

/// <summary>An action of the API: its name, and how its request and answer are written in JSON.</summary>
/// <param name="Name">The value of X-TC-Action.</param>
/// <param name="Version">The value of X-TC-Version.</param>
/// <param name="Service">The product in the credential scope.</param>
/// <param name="MaxAnswerBytes">The largest answer that is read; a longer one is refused.</param>
internal sealed record ApiAction<TRequest, TAnswer>(
    string Name,
    string Version,
    string Service,
    int MaxAnswerBytes,
    JsonTypeInfo<TRequest> RequestType,
    JsonTypeInfo<ResponseEnvelope<TAnswer>> AnswerType)
    where TAnswer : ApiAnswer
{
    /// <summary>Gets a value indicating whether the request goes out unsigned, as the web identity exchange does.</summary>
    public bool Unsigned { get; init; }

    /// <summary>
    /// Gets what says why an answer is none to its request, in a clause after "the answer", or null where it is one; null where an answer
    /// without members is one as well.
    /// </summary>
    public Func<TRequest, TAnswer, string?>? FindFault { get; init; }
}
