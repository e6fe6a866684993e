using TencentSsl.Api.Json;
using TencentSsl.Api.Transport;

namespace TencentSsl.Api.Actions;

/// <summary>The actions of the security token service, version 2018-08-13, that give temporary keys.</summary>
internal static class StsActions
{
    private const string Version = "2018-08-13";
    private const string Service = "sts";
    private const int MaxAnswerBytes = 64 * 1024;

    /// <summary>Keys of a role, for the identity that signs.</summary>
    public static ApiAction<AssumeRoleRequest, AssumedRole> AssumeRole { get; } = new(
        "AssumeRole",
        Version,
        Service,
        MaxAnswerBytes,
        ApiJsonContext.Default.AssumeRoleRequest,
        ApiJsonContext.Default.ResponseEnvelopeAssumedRole);

    /// <summary>Keys of a role, for an identity token instead of a signature.</summary>
    public static ApiAction<AssumeRoleWithWebIdentityRequest, AssumedRole> AssumeRoleWithWebIdentity { get; } = new(
        "AssumeRoleWithWebIdentity",
        Version,
        Service,
        MaxAnswerBytes,
        ApiJsonContext.Default.AssumeRoleWithWebIdentityRequest,
        ApiJsonContext.Default.ResponseEnvelopeAssumedRole)
    {
        Unsigned = true,
    };
}
