using TencentSsl.Plugin.Schema;

namespace TencentSsl.Plugin.Configuration;

/// <summary>The keys of the provider's configuration. Environment variables are read by the plugin and never enter the state.</summary>
internal static class ConfigurationProperties
{
    public const string InternationalEndpoint = "ssl.intl.tencentcloudapi.com";

    public static ObjectType AssumeRole { get; } = new(
        "AssumeRole",
        "A role that is assumed with the credentials found, through the STS action AssumeRole.",
        [
            new("roleArn", PropertyType.String, "ARN of the role, such as qcs::cam::uin/100000000001:roleName/reader. Environment: TENCENTCLOUD_ASSUME_ROLE_ARN."),
            new("sessionName", PropertyType.String, "Name of the session in the audit log, 2 to 128 letters, digits and =,.@_-+. Environment: TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME."),
            new("durationSeconds", PropertyType.Integer, "How long the temporary credentials last, in seconds, at most 43200; they are refreshed before they end. The default is 7200. Environment: TENCENTCLOUD_ASSUME_ROLE_SESSION_DURATION.") { Min = 1, Max = 43200 },
            new("externalId", PropertyType.String, "The external id that the role's trust policy asks for. Environment: TENCENTCLOUD_ASSUME_ROLE_EXTERNAL_ID."),
        ]);

    public static IReadOnlyList<ConfigurationProperty> All { get; } =
    [
        new("secretId", PropertyType.String, "The public half of the key pair.")
        {
            Secret = true, Environment = ["TENCENTCLOUD_SECRET_ID"],
        },
        new("secretKey", PropertyType.String, "The secret half of the key pair.")
        {
            Secret = true, Environment = ["TENCENTCLOUD_SECRET_KEY"],
        },
        new("securityToken", PropertyType.String, "The token of temporary keys.")
        {
            Secret = true, Environment = ["TENCENTCLOUD_SECURITY_TOKEN", "TENCENTCLOUD_SESSION_TOKEN", "TENCENTCLOUD_TOKEN"],
        },
        new("profile", PropertyType.String, "The profile in `~/.tencentcloud/credentials` or `~/.tccli` that credentials are read from when none are given otherwise.")
        {
            Environment = ["TENCENTCLOUD_PROFILE", "TCCLI_PROFILE"], Default = "default",
        },
        new("assumeRole", AssumeRole, "A role to assume with the credentials found.")
        {
            Environment = ["TENCENTCLOUD_ASSUME_ROLE_ARN", "TENCENTCLOUD_ASSUME_ROLE_SESSION_NAME", "TENCENTCLOUD_ASSUME_ROLE_SESSION_DURATION", "TENCENTCLOUD_ASSUME_ROLE_EXTERNAL_ID"],
        },
        new("camRoleName", PropertyType.String, "The role of the instance that this runs on; found out where it is not given.")
        {
            Environment = ["TENCENTCLOUD_CAM_ROLE_NAME"],
        },
        new("endpoint", PropertyType.String, "Host name or https URL of the SSL service; http only for a loopback address. Mainland China accounts use ssl.tencentcloudapi.com.")
        {
            Environment = ["TENCENTSSL_ENDPOINT"], Default = InternationalEndpoint,
        },
        new("stsEndpoint", PropertyType.String, "Host name or https URL of the STS service, for roles.")
        {
            Environment = ["TENCENTSSL_STS_ENDPOINT"], Default = "sts.tencentcloudapi.com",
        },
        new("metadataEndpoint", PropertyType.String, "Host name or URL of the instance metadata service, for the instance's role.")
        {
            Environment = ["TENCENTSSL_METADATA_ENDPOINT"], Default = "metadata.tencentyun.com",
        },
        new("region", PropertyType.String, "Region that is sent with requests. The actions need none, and then none is sent.")
        {
            Environment = ["TENCENTCLOUD_REGION"],
        },
        new("language", PropertyType.String, "Language of names and messages in answers: en-US or zh-CN.")
        {
            Default = "en-US", OneOf = ["en-US", "zh-CN"],
        },
        new("maxRequestsPerSecond", PropertyType.Integer, "The most requests in any second, 1 to 1000. The default is the service's documented limit for an account, which everything else the account runs shares.")
        {
            Default = "10", Min = 1, Max = 1000,
        },
        new("maxRetries", PropertyType.Integer, "How often a failed request is retried, 0 to 100. Retries after throttling do not count: only totalTimeoutSeconds ends them. With 0 nothing is retried.")
        {
            Default = "5", Min = 0, Max = 100,
        },
        new("requestTimeoutSeconds", PropertyType.Number, "Seconds for one request and its answer, 0.1 to 3600.")
        {
            Default = "10", Min = 0.1, Max = 3600,
        },
        new("totalTimeoutSeconds", PropertyType.Number, "Seconds for one function call, 0.1 to 3600: credentials, waits for the rate limit, all requests and retries.")
        {
            Default = "60", Min = 0.1, Max = 3600,
        },
    ];
}
