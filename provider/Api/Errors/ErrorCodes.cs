namespace TencentSsl.Api.Errors;

/// <summary>
/// The one table of what the API's error codes mean. Codes are hierarchical: the longest entry that equals the code or
/// is a dotted prefix of it counts, so that sub-codes added later are understood by their parent.
/// </summary>
internal static class ErrorCodes
{
    private const string CheckKeys =
        "Check secretId and secretKey: they may be disabled, mistyped, or belong to the other site (international or mainland China)";

    private const string GrantAccess = "Grant the identity ssl:DescribeCertificate and ssl:DescribeCertificates in CAM";

    private static readonly ErrorCode Unlisted = new("", ErrorClass.Fatal);

    /// <summary>Gets the table.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        new("AuthFailure", ErrorClass.Credentials),
        new("AuthFailure.InvalidAuthorization", ErrorClass.Credentials, Advice: "A proxy may have changed the request"),
        new("AuthFailure.InvalidSecretId", ErrorClass.Credentials, Advice: CheckKeys),
        new("AuthFailure.MFAFailure", ErrorClass.Credentials, Advice: "Use an identity that needs no multi-factor code"),
        new("AuthFailure.SecretIdNotFound", ErrorClass.Credentials, Advice: CheckKeys),
        new("AuthFailure.SignatureExpire", ErrorClass.Credentials, Recovery.CorrectClock, "Set this machine's clock: it differs from the service's by more than five minutes"),
        new("AuthFailure.SignatureFailure", ErrorClass.Credentials, Advice: "Check secretKey: it does not belong to this secretId"),
        new("AuthFailure.TokenFailure", ErrorClass.Credentials, Recovery.RefreshCredentials, "The security token is wrong or has expired; fetch new temporary credentials"),
        new("AuthFailure.UnauthorizedOperation", ErrorClass.Permission, Advice: GrantAccess),
        new("UnauthorizedOperation", ErrorClass.Permission, Advice: GrantAccess),
        new("FailedOperation.AuthError", ErrorClass.Permission, Advice: GrantAccess),
        new("FailedOperation.CAMAuthorizedFail", ErrorClass.Permission, Advice: GrantAccess),
        new("FailedOperation.NoProjectPermission", ErrorClass.Permission, Advice: "The certificate is in a project that this identity may not see"),
        new("FailedOperation.NoRealNameAuth", ErrorClass.Permission, Advice: "The account's owner has to complete identity verification"),
        new("FailedOperation.RoleNotFoundAuthorization", ErrorClass.Permission, Advice: "Authorize the SSL service role in the console"),
        new("IpInBlacklist", ErrorClass.Permission, Advice: "This machine's address is blocked for the account"),
        new("IpNotInWhitelist", ErrorClass.Permission, Advice: "This machine's address is not on the account's allow-list"),

        new("FailedOperation.CertificateNotFound", ErrorClass.NotFound, Advice: "Check the id, and that the credentials and the endpoint belong to the account and site that own it"),
        new("FailedOperation.CertificateNotFoundOrAudited", ErrorClass.NotFound, Advice: "Check the id; the certificate may still be under review"),
        new("ResourceNotFound", ErrorClass.NotFound),

        new("RequestLimitExceeded", ErrorClass.Retry, Recovery.SlowDown, "The account's request limit is used up; lower maxRequestsPerSecond or run fewer previews at once"),
        new("LimitExceeded.RateLimitExceeded", ErrorClass.Retry, Recovery.SlowDown, "The account's request limit is used up; lower maxRequestsPerSecond or run fewer previews at once"),
        new("InternalError", ErrorClass.Retry, Recovery.BackOff, "The service has a fault; try again later"),
        new("ServiceUnavailable", ErrorClass.Retry, Recovery.BackOff, "The service is not available; try again later"),
        new("ResourceUnavailable", ErrorClass.Retry, Recovery.BackOff, "The service is not available; try again later"),
        new("FailedOperation.NetworkError", ErrorClass.Retry, Recovery.BackOff, "The certificate authority is busy; try again later"),
        new("FailedOperation.CannotGetOrder", ErrorClass.Retry, Recovery.BackOff, "The order's data cannot be had at the moment; try again later"),
        new("FailedOperation.SystemError", ErrorClass.Retry, Recovery.BackOff, "The service has a fault; try again later"),

        new("FailedOperation.InvalidParam", ErrorClass.Input),
        new("InvalidParameter", ErrorClass.Input),
        new("InvalidParameterValue", ErrorClass.Input),
        new("InvalidRequest", ErrorClass.Input),
        new("MissingParameter", ErrorClass.Input),
        new("UnknownParameter", ErrorClass.Input, Advice: "This endpoint does not know a member that the other site's does"),
        new("InvalidAction", ErrorClass.Input, Advice: "The endpoint does not offer this action; check endpoint"),
        new("ActionOffline", ErrorClass.Input, Advice: "The endpoint no longer offers this action"),
        new("NoSuchProduct", ErrorClass.Input, Advice: "Check endpoint"),
        new("NoSuchVersion", ErrorClass.Input, Advice: "Check endpoint"),
        new("UnsupportedRegion", ErrorClass.Input, Advice: "Leave region out: the action needs none"),
        new("UnsupportedOperation", ErrorClass.Input),
        new("UnsupportedProtocol", ErrorClass.Input),
        new("RequestSizeLimitExceeded", ErrorClass.Input),
        new("ResponseSizeLimitExceeded", ErrorClass.Fatal),
        new("LimitExceeded", ErrorClass.Fatal),
        new("ResourceInUse", ErrorClass.Fatal),
        new("ResourceInsufficient", ErrorClass.Fatal),
        new("FailedOperation", ErrorClass.Fatal),
    ];

    /// <summary>Finds what a code means; a code that neither stands in the table nor has a parent there is fatal.</summary>
    public static ErrorCode Find(string code)
    {
        var best = Unlisted;
        foreach (var candidate in All)
        {
            if (candidate.Covers(code) && candidate.Code.Length > best.Code.Length)
            {
                best = candidate;
            }
        }

        return best;
    }
}
