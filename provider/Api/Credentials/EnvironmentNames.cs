namespace TencentSsl.Api.Credentials;

/// <summary>The variables that say something about credentials. Error texts give these names, never the values.</summary>
internal static class EnvironmentNames
{
    public const string SecretId = "TENCENTCLOUD_SECRET_ID";
    public const string SecretKey = "TENCENTCLOUD_SECRET_KEY";
    public const string Region = "TENCENTCLOUD_REGION";
    public const string CamRoleName = "TENCENTCLOUD_CAM_ROLE_NAME";
    public const string StsEndpoint = "TENCENTSSL_STS_ENDPOINT";
    public const string MetadataEndpoint = "TENCENTSSL_METADATA_ENDPOINT";

    public const string AssumeRoleArn = "TENCENTCLOUD_ASSUME_ROLE_ARN";
    public const string AssumeRoleSessionName = "TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME";
    public const string AssumeRoleSessionDuration = "TENCENTCLOUD_ASSUME_ROLE_SESSION_DURATION";
    public const string AssumeRoleExternalId = "TENCENTCLOUD_ASSUME_ROLE_EXTERNAL_ID";

    /// <summary>tccli's names for the role to assume; those above are Terraform's.</summary>
    public const string RoleArn = "TENCENTCLOUD_ROLE_ARN";
    public const string RoleSessionName = "TENCENTCLOUD_ROLE_SESSION_NAME";

    public const string CredentialsFile = "TENCENTCLOUD_CREDENTIALS_FILE";
    public const string SharedCredentialsDirectory = "TENCENTCLOUD_SHARED_CREDENTIALS_DIR";

    public const string TkeRegion = "TKE_REGION";
    public const string TkeProviderId = "TKE_PROVIDER_ID";
    public const string TkeTokenFile = "TKE_WEB_IDENTITY_TOKEN_FILE";
    public const string TkeRoleArn = "TKE_ROLE_ARN";

    /// <summary>Gets the names of the token: each of the service's own tools reads another one.</summary>
    public static IReadOnlyList<string> Tokens { get; } =
        ["TENCENTCLOUD_SECURITY_TOKEN", "TENCENTCLOUD_SESSION_TOKEN", "TENCENTCLOUD_TOKEN"];

    /// <summary>Gets the names of the profile, the first one that is set counts.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["TENCENTCLOUD_PROFILE", "TCCLI_PROFILE"];
}
