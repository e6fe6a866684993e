using System.Net;

namespace TencentSsl.Api.Served;

/// <summary>What one address of an endpoint answered.</summary>
/// <param name="Address">The address; null where the name has none.</param>
/// <param name="Certificate">What it serves; null where that could not be read.</param>
/// <param name="Problem">Why not, to be read after the endpoint's name; null where it could be read.</param>
internal sealed record ServedAnswer(IPAddress? Address, ServedCertificate? Certificate, string? Problem)
{
    /// <summary>Gets a value indicating whether this machine has no way to such an address, as one without IPv6.</summary>
    public bool HasNoRoute { get; init; }

    /// <summary>Gets a value indicating whether time ran out.</summary>
    public bool TimedOut { get; init; }
}
