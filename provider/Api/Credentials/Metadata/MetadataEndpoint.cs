using System.Net;
using System.Net.Sockets;

namespace TencentSsl.Api.Credentials.Metadata;

/// <summary>Where the metadata service is. Unlike the API it speaks plain http, which never leaves the instance's own link.</summary>
internal static class MetadataEndpoint
{
    private const string DocumentedHost = "metadata.tencentyun.com";

    public static Uri From(CredentialSettings settings, IEnvironment environment)
    {
        if (settings.MetadataEndpoint.TrimToNull() is { } configured)
        {
            return Parse("metadataEndpoint", configured);
        }

        return environment.GetText(EnvironmentNames.MetadataEndpoint) is { } text
            ? Parse(EnvironmentNames.MetadataEndpoint, text)
            : Parse("metadataEndpoint", DocumentedHost);
    }

    private static Uri Parse(string name, string text)
    {
        var url = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw new CredentialsException($"{name} must be a host name or a URL without path, query and user name");
        }

        return uri.Scheme == Uri.UriSchemeHttps || StaysNear(uri)
            ? uri
            : throw new CredentialsException($"{name} is plain http, which is only possible for {DocumentedHost}, a link-local and a loopback address: use https");
    }

    private static bool StaysNear(Uri uri) =>
        uri.IsLoopback
        || uri.Host == DocumentedHost
        || (IPAddress.TryParse(uri.Host, out var address) && IsLinkLocal(address));

    private static bool IsLinkLocal(IPAddress address) =>
        address.IsIPv6LinkLocal
        || (address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [169, 254, ..]);
}
