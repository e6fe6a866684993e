using System.Text;
using TencentSsl.Api.Signing;

namespace TencentSsl.Api.Tests.Signing;

/// <summary>A published or independently computed signature, with its steps. A key's name is its letter in the tables.</summary>
public sealed record GoldenVector(string Name, string SecretId, string SecretKey, string Service, (string Name, string Value)[] Headers, string Body)
{
    public const long Timestamp = 1551113065;

    public required string BodyHash { get; init; }

    public required string CanonicalHash { get; init; }

    /// <summary>Gets the key of the day; null where nobody has published it.</summary>
    public string? DateKey { get; init; }

    public required string ServiceKey { get; init; }

    public required string SigningKey { get; init; }

    public required string Signature { get; init; }

    public byte[] BodyBytes => Encoding.ASCII.GetBytes(Body);

    internal SignableRequest Request => SignableRequest.Create(Service, BodyBytes, Headers);

    public override string ToString() => Name;
}
