using TencentSsl.Api.Errors;

namespace TencentSsl.Api.Tests.Errors;

public sealed class ErrorCodesTests
{
    /// <summary>
    /// Every code that the API documents for DescribeCertificate, for the product and for all products, with what it means.
    /// One class and recovery, then its codes.
    /// </summary>
    private static readonly (ErrorClass Class, Recovery Recovery, string[] Codes)[] Documented =
    [
        (ErrorClass.Credentials, Recovery.None,
        [
            "AuthFailure", "AuthFailure.InvalidAuthorization", "AuthFailure.InvalidSecretId", "AuthFailure.MFAFailure", "AuthFailure.SecretIdNotFound",
            "AuthFailure.SignatureFailure", "AuthFailure.SomethingNew",
        ]),
        (ErrorClass.Credentials, Recovery.CorrectClock, ["AuthFailure.SignatureExpire"]),
        (ErrorClass.Credentials, Recovery.RefreshCredentials, ["AuthFailure.TokenFailure"]),
        (ErrorClass.Permission, Recovery.None,
        [
            "AuthFailure.UnauthorizedOperation", "UnauthorizedOperation", "UnauthorizedOperation.SomethingNew", "FailedOperation.AuthError",
            "FailedOperation.CAMAuthorizedFail", "FailedOperation.NoProjectPermission", "FailedOperation.NoRealNameAuth",
            "FailedOperation.RoleNotFoundAuthorization", "IpInBlacklist", "IpNotInWhitelist",
        ]),
        (ErrorClass.NotFound, Recovery.None,
        [
            "FailedOperation.CertificateNotFound", "FailedOperation.CertificateNotFoundOrAudited", "ResourceNotFound", "ResourceNotFound.Manager",
        ]),
        (ErrorClass.Retry, Recovery.SlowDown,
        [
            "RequestLimitExceeded", "RequestLimitExceeded.IPLimitExceeded", "RequestLimitExceeded.UinLimitExceeded",
            "RequestLimitExceeded.GlobalRegionUinLimitExceeded", "LimitExceeded.RateLimitExceeded",
        ]),
        (ErrorClass.Retry, Recovery.BackOff,
        [
            "InternalError", "InternalError.BackendResponseEmpty", "InternalError.BackendResponseError", "ServiceUnavailable", "ResourceUnavailable",
            "FailedOperation.NetworkError", "FailedOperation.CannotGetOrder", "FailedOperation.SystemError",
        ]),
        (ErrorClass.Input, Recovery.None,
        [
            "FailedOperation.InvalidParam", "InvalidParameter", "InvalidParameter.CertificatesNumberExceeded", "InvalidParameter.WithDetailReason",
            "InvalidParameter.CertificateIdNumberLimit", "InvalidParameter.ContainsInvalidCertificateId", "InvalidParameter.DomainInvalid",
            "InvalidParameterValue", "InvalidRequest", "MissingParameter", "UnknownParameter", "InvalidAction", "ActionOffline", "NoSuchProduct",
            "NoSuchVersion", "UnsupportedRegion", "UnsupportedOperation", "UnsupportedProtocol", "RequestSizeLimitExceeded",
        ]),
        (ErrorClass.Fatal, Recovery.None,
        [
            "FailedOperation", "FailedOperation.CancelOrderFailed", "FailedOperation.CannotBeDeletedIssued",
            "FailedOperation.CannotBeDeletedWithinHour", "FailedOperation.CertificateInvalid", "FailedOperation.CertificateMismatch",
            "FailedOperation.ExceedsFreeLimit", "FailedOperation.InvalidCertificateStatusCode", "FailedOperation.OrderAlreadyReplaced",
            "FailedOperation.OrderReplaceFailed", "FailedOperation.CertificateNotAvailable", "FailedOperation.CertificateParseError",
            "FailedOperation.CertificateExists", "FailedOperation.CertificateStatusNotAllowDownload", "LimitExceeded", "LimitExceeded.SomethingNew",
            "ResourceInUse", "ResourceInsufficient", "ResponseSizeLimitExceeded", "DryRunOperation",
        ]),
    ];

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (meaning, recovery, codes) in Documented)
            {
                foreach (var code in codes)
                {
                    data.Add(code, meaning.ToString(), recovery.ToString());
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Find_DocumentedCode_HasClassAndRecovery(string code, string expectedClass, string recovery)
    {
        var found = ErrorCodes.Find(code);

        Assert.Equal((expectedClass, recovery), (found.Class.ToString(), found.Recovery.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SomethingNew")]
    [InlineData("InternalErrors")]
    [InlineData("internalerror")]
    [InlineData("RequestLimitExceededToo")]
    [InlineData(".InternalError")]
    public void Find_CodeThatOnlyLooksAlike_IsFatal(string code) =>
        Assert.Equal((ErrorClass.Fatal, Recovery.None), (ErrorCodes.Find(code).Class, ErrorCodes.Find(code).Recovery));

    [Fact]
    public void Find_SubCodeOfASubCode_IsUnderstoodByTheNearest() =>
        Assert.Equal(Recovery.SlowDown, ErrorCodes.Find("LimitExceeded.RateLimitExceeded.PerSecond").Recovery);

    [Fact]
    public void All_Codes_AreThereOnce() => Assert.Equal(ErrorCodes.All.Count, ErrorCodes.All.Select(row => row.Code).Distinct().Count());

    [Fact]
    public void All_RepeatedCodes_ArePassing() =>
        Assert.All(
            ErrorCodes.All.Where(row => row.Recovery is Recovery.BackOff or Recovery.SlowDown),
            row => Assert.Equal(ErrorClass.Retry, row.Class));

    [Fact]
    public void All_Advice_IsAClauseOfOneLine() =>
        Assert.All(
            ErrorCodes.All.Where(row => row.Advice is not null),
            row => Assert.Matches(@"^[A-Z][^\r\n]*[^.\s]$", row.Advice));
}
