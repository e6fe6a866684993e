namespace TencentSsl.Api.Models;

/// <summary>A record or file that proves control of one domain.</summary>
internal sealed record DvAuth
{
    public string? DvAuthKey { get; init; }

    public string? DvAuthValue { get; init; }

    public string? DvAuthDomain { get; init; }

    public string? DvAuthPath { get; init; }

    public string? DvAuthSubDomain { get; init; }

    public string? DvAuthVerifyType { get; init; }

    /// <summary>Tells nothing, so that no log or error can show a validation token.</summary>
    public override string ToString() => "[validation record]";
}
