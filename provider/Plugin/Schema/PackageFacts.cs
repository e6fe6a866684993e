namespace TencentSsl.Plugin.Schema;

/// <summary>What the schema says about the package itself.</summary>
internal static class PackageFacts
{
    public const string DisplayName = "Tencent Cloud SSL Certificates";
    public const string Description = "Reads Tencent Cloud SSL certificates, and fails the preview when one is not what the stack expects.";
    public const string Publisher = "pulumi-tencentssl contributors";
    public const string License = "Apache-2.0";
    public const string Attribution = "Calls the Tencent Cloud SSL Certificate Service API, version 2019-12-05.";
    public const string Repository = "https://github.com/pulumi-tencentssl/pulumi-tencentssl";
    public const string LogoUrl = "https://raw.githubusercontent.com/pulumi-tencentssl/pulumi-tencentssl/main/docs/logo.png";
    public const string PluginDownloadUrl = "github://api.github.com/pulumi-tencentssl/pulumi-tencentssl";
    public const string PulumiPackageRange = "[3.76.1.0,4)";

    public static IReadOnlyList<string> Keywords { get; } =
        ["pulumi", "tencentcloud", "tencent", "ssl", "tls", "certificate", "category/cloud", "kind/native"];
}
