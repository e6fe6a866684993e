namespace TencentSsl.Api.Models;

/// <summary>What proves control of the domains while a certificate is under validation.</summary>
internal sealed record DvAuthDetail
{
    public string? DvAuthKey { get; init; }

    public string? DvAuthValue { get; init; }

    public string? DvAuthDomain { get; init; }

    public string? DvAuthPath { get; init; }

    public string? DvAuthKeySubDomain { get; init; }

    public IReadOnlyList<DvAuth?>? DvAuths { get; init; }

    /// <summary>Tells nothing, so that no log or error can show a validation token.</summary>
    public override string ToString() => "[validation detail]";
}
