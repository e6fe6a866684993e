namespace TencentSsl.Api.Transport;

/// <summary>How this client calls itself, so that its requests can be told from others in the account's audit log and by proxies.</summary>
internal static class ClientName
{
    /// <summary>The value of X-TC-RequestClient.</summary>
    public const string Value = "pulumi-tencentssl_" + BuildVersion.Text;

    /// <summary>The value of User-Agent.</summary>
    public const string UserAgent = "pulumi-tencentssl/" + BuildVersion.Text;
}
