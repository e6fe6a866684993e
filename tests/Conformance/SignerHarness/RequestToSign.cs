using System.Text;
using TencentSsl.Api.Signing;

namespace TencentSsl.Conformance.SignerHarness;

/// <summary>A request, and the key and the moment to sign it with.</summary>
internal sealed record RequestToSign
{
    public required string SecretId { get; init; }

    public required string SecretKey { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long Timestamp { get; init; }

    public required string Service { get; init; }

    public required string Host { get; init; }

    public required string ContentType { get; init; }

    public required string Body { get; init; }

    public string Sign()
    {
        var signable = SignableRequest.Create(Service, Encoding.UTF8.GetBytes(Body), ("host", Host), ("content-type", ContentType));
        return Tc3Signer.Authorize(signable, SecretId, SecretKey, DateTimeOffset.FromUnixTimeSeconds(Timestamp));
    }
}
