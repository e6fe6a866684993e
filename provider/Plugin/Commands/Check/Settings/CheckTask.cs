using Google.Protobuf.WellKnownTypes;
using TencentSsl.Plugin.Functions.Expectations;

namespace TencentSsl.Plugin.Commands.Check.Settings;

/// <summary>Some certificates, and what they have to be.</summary>
internal sealed record CheckTask
{
    /// <summary>Gets the name in the configuration file; null where it has none.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<string> CertificateIds { get; init; } = [];

    public IReadOnlyList<string> Domains { get; init; } = [];

    public bool FollowRenewals { get; init; }

    /// <summary>Gets the filters of the list, as arguments of getCertificates; null where certificates are named.</summary>
    public Struct? List { get; init; }

    public int? MinCount { get; init; }

    public Expectation Expected { get; init; } = Expectation.None;

    public int? WarnDays { get; init; }

    public bool? Used { get; init; }
}
