namespace TencentSsl.Api.Transport;

/// <summary>How this client calls itself to the service, so that its requests can be told from others in the account's audit log.</summary>
internal static class ClientName
{
    public const string Value = "pulumi-tencentssl_" + BuildVersion.Text;
}
